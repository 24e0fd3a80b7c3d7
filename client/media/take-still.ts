import { STILL_WIDTH } from '#shared/media/still.ts';

/** How strongly a still is compressed: enough to see who stands there and what is shown. */
const QUALITY = 0.5;
/** A camera that gives no picture for so long gives none, milliseconds. */
const WITHIN_MS = 10_000;

/** Takes a small JPEG of what a camera shows now; null when it shows nothing. */
export async function takeStill(stream: MediaStream): Promise<Uint8Array<ArrayBuffer> | null> {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = new MediaStream(stream.getVideoTracks());
  try {
    if (!(await showsPicture(video))) return null;
    const canvas = document.createElement('canvas');
    canvas.width = STILL_WIDTH;
    canvas.height = Math.round((STILL_WIDTH * video.videoHeight) / video.videoWidth);
    canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
    return blob === null ? null : new Uint8Array(await blob.arrayBuffer());
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
