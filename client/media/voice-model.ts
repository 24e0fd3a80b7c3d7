import { MicVAD } from '@ricky0123/vad-web';

/** Folder of the model, its worklet and its runtime on this server; the build puts them there. */
const ASSETS = '/voice/';

/**
 * Finds voices in a stream with a small model (Silero) that runs on this computer: nothing leaves it. Calls back when
 * one begins and when it ends; one that was too short to be a voice ends as such. Resolves with the way to stop; rejects where the
 * model cannot run.
 */
export async function listenForVoice(
  stream: MediaStream,
  listener: { readonly onBegin: () => void; readonly onEnd: (isVoice: boolean) => void },
): Promise<() => void> {
  // A copy, so that letting it go does not end what is recorded.
  const own = new MediaStream(stream.getAudioTracks().map((track) => track.clone()));
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
    onSpeechStart: listener.onBegin,
    onSpeechEnd: () => listener.onEnd(true),
    onVADMisfire: () => listener.onEnd(false),
    startOnLoad: true,
  });
  return () => {
    void model.destroy();
    for (const track of own.getTracks()) track.stop();
  };
}
