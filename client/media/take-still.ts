import { MAX_STILL_BYTES, STILL_SIDE } from '#shared/media/still.ts';

/** How strongly a still is compressed: enough to see who stands there, and more where it would be too large. */
const QUALITIES = [0.5, 0.3, 0.15];
/** A camera that gives no picture for so long gives none, milliseconds. */
const WITHIN_MS = 10_000;

/** Takes a small JPEG of what a camera shows now; null when it shows nothing, or what does not fit a still. */
export async function takeStill(stream: MediaStream): Promise<Uint8Array<ArrayBuffer> | null> {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = new MediaStream(stream.getVideoTracks());
  try {
    if (!(await showsPicture(video))) return null;
    const canvas = document.createElement('canvas');
    const scale = STILL_SIDE / Math.max(video.videoWidth, video.videoHeight);
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
    for (const quality of QUALITIES) {
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
      if (blob !== null && blob.size <= MAX_STILL_BYTES) return new Uint8Array(await blob.arrayBuffer());
    }
    return null;
  } finally {
    video.pause();
    video.srcObject = null;
  }
}

function showsPicture(video: HTMLVideoElement): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), WITHIN_MS);
    video.onloadeddata = () => {
      clearTimeout(timer);
      resolve(video.videoWidth > 0);
    };
    video.play().catch(() => undefined);
  });
}
