/** A voice that was heard, on this page's monotonic clock, milliseconds. */
export interface HeardVoice {
  readonly startedAtMs: number;
  readonly endedAtMs: number;
}

/** Listens to a stream for voices as long as it is open. The model comes later or never. */
export interface VoiceEar {
  /** Since when the model has listened; null while it has not. */
  readonly sinceMs: () => number | null;
  /** Voices in order; one that has not ended yet ends now. */
  readonly heard: () => readonly HeardVoice[];
  readonly close: () => void;
}

/** Begins to listen. Loading the model takes a moment: it is better done before the show than in it. */
export function openVoiceEar(stream: MediaStream): VoiceEar {
  const heard: HeardVoice[] = [];
  let begunAtMs: number | null = null;
  let sinceMs: number | null = null;
  let stop: (() => void) | null = null;
  let isClosed = false;
  void import('./voice-model.ts')
    .then(({ listenForVoice }) =>
      listenForVoice(stream, {
        onBegin: () => {
          begunAtMs = performance.now();
        },
        onEnd: (isVoice) => {
          if (isVoice && begunAtMs !== null) heard.push({ startedAtMs: begunAtMs, endedAtMs: performance.now() });
          begunAtMs = null;
        },
      }),
    )
    .then(
      (stopModel) => {
        sinceMs = performance.now();
        stop = stopModel;
        if (isClosed) stopModel();
      },
      () => undefined,
    );
  return {
    sinceMs: () => sinceMs,
    heard: () => (begunAtMs === null ? heard : [...heard, { startedAtMs: begunAtMs, endedAtMs: performance.now() }]),
    close: () => {
      isClosed = true;
      stop?.();
    },
  };
}
