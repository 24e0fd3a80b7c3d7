/** Loudness of the microphone now. */
export interface SoundLevel {
  /** From silence, 0, to full scale, 1. */
  readonly read: () => number;
  /** Lets the microphone go. */
  readonly close: () => void;
}

/** Opens the microphone for its loudness alone. Rejects where there is none, where it is not allowed, and on plain http. */
export async function openSoundLevel(): Promise<SoundLevel> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const audio = new AudioContext();
  const analyser = audio.createAnalyser();
  audio.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return {
    read: () => {
      analyser.getFloatTimeDomainData(samples);
      return Math.min(1, Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / samples.length) * 2);
    },
    close: () => {
      for (const track of stream.getTracks()) track.stop();
      void audio.close();
    },
  };
}
