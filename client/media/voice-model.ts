import { MicVAD } from '@ricky0123/vad-web';

/** Folder of the model, its worklet and its runtime on this server; the build puts them there. */
const ASSETS = '/voice/';

/**
 * Finds voices in a stream with a small model (Silero) that runs on this computer: nothing leaves it. Calls back with
 * begin and end of each, on this page's monotonic clock, milliseconds. Resolves with the way to stop; rejects where the
 * model cannot run.
 */
export async function listenForVoice(
  stream: MediaStream,
  onVoice: (startedAtMs: number, endedAtMs: number) => void,
): Promise<() => void> {
  // A copy, so that letting it go does not end what is recorded.
  const own = new MediaStream(stream.getAudioTracks().map((track) => track.clone()));
  let startedAt = 0;
  const model = await MicVAD.new({
    model: 'v5',
    baseAssetPath: ASSETS,
    onnxWASMBasePath: ASSETS,
    getStream: async () => own,
    ortConfig: (ort) => {
      // More threads need headers that would keep pictures of elsewhere out of the page.
      ort.env.wasm.numThreads = 1;
      ort.env.logLevel = 'error';
    },
    onSpeechStart: () => {
      startedAt = performance.now();
    },
    onSpeechEnd: () => onVoice(startedAt, performance.now()),
    startOnLoad: true,
  });
  return () => {
    void model.destroy();
    for (const track of own.getTracks()) track.stop();
  };
}
