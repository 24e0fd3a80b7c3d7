import { LOUDNESS_STEP_MS, loudnessOf } from '#shared/media/voice-span.ts';

/** Listens to a stream for its loudness alone. */
export interface SoundMeter {
  /** Loudness now, 0 to 100. */
  readonly level: () => number;
  readonly close: () => void;
}

/** Calls back every quarter of a second with the loudness of that time, 0 to 100. */
export function openSoundMeter(stream: MediaStream, onLoudness: (loudness: number) => void): SoundMeter {
  const audio = new AudioContext();
  // Made without a press, it may begin asleep; a page that is recorded was pressed before.
  void audio.resume();
  const analyser = audio.createAnalyser();
  audio.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  let level = 0;
  const read = (): number => {
    analyser.getFloatTimeDomainData(samples);
    let sum = 0;
    for (const sample of samples) sum += sample * sample;
    return loudnessOf(Math.sqrt(sum / samples.length));
  };
  /** Several looks in a step, so that a short sound is not missed: the loudest counts. */
  const LOOKS = 5;
  let looks = 0;
  let loudest = 0;
  const timer = setInterval(() => {
    level = read();
    loudest = Math.max(loudest, level);
    looks += 1;
    if (looks < LOOKS) return;
    onLoudness(loudest);
    looks = 0;
    loudest = 0;
  }, LOUDNESS_STEP_MS / LOOKS);
  return {
    level: () => level,
    close: () => {
      clearInterval(timer);
      void audio.close();
    },
  };
}
