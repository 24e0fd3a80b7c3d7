import type { FootageMode } from '#shared/media/footage.ts';
import type { QualityStep } from '#shared/media/quality-ladder.ts';

/** A camera or a microphone that can be chosen. */
export interface CameraDevice {
  readonly id: string;
  readonly label: string;
}

/** What there is. Labels are empty before a permission was given. */
export interface CameraDevices {
  readonly cameras: readonly CameraDevice[];
  readonly microphones: readonly CameraDevice[];
}

/** Which ones are wanted; null is whatever the browser takes first. */
export interface DeviceChoice {
  readonly cameraId: string | null;
  readonly microphoneId: string | null;
}

/** Opens camera and microphone, or the microphone alone. Rejects as `getUserMedia` does. A chosen device that is gone is replaced. */
export async function openDevices(mode: FootageMode, choice: DeviceChoice, quality: QualityStep): Promise<MediaStream> {
  const ideal = (id: string | null) => (id === null ? {} : { deviceId: { ideal: id } });
  const video: MediaTrackConstraints = {
    ...ideal(choice.cameraId),
    width: { ideal: quality.width },
    height: { ideal: quality.height },
    frameRate: { ideal: quality.frameRate, max: 30 },
  };
  const open = () =>
    navigator.mediaDevices.getUserMedia({
      audio: { ...ideal(choice.microphoneId), echoCancellation: true, noiseSuppression: true },
      video: mode === 'camera' ? video : false,
    });
  return open().catch(async (fault: unknown) => {
    if (!(fault instanceof DOMException) || fault.name !== 'NotReadableError') throw fault;
    // A camera that was let go a moment ago may not be free yet.
    await new Promise((resolve) => {
      setTimeout(resolve, RETRY_MS);
    });
    return open();
  });
}

const RETRY_MS = 800;

/** Asks an open camera for another size, without letting it go. A camera that cannot keeps the one it has. */
export async function applyQuality(stream: MediaStream | null, quality: QualityStep): Promise<void> {
  const { width, height, frameRate } = quality;
  const wanted = { width: { ideal: width }, height: { ideal: height }, frameRate: { ideal: frameRate, max: 30 } };
  await Promise.all(
    (stream?.getVideoTracks() ?? []).map((track) => track.applyConstraints(wanted).catch(() => undefined)),
  );
}

/** Lists what there is; empty where a page may not know. */
export async function listDevices(): Promise<CameraDevices> {
  const all = (await navigator.mediaDevices?.enumerateDevices().catch(() => null)) ?? [];
  const of = (kind: MediaDeviceKind): readonly CameraDevice[] =>
    all.filter((device) => device.kind === kind).map(({ deviceId, label }) => ({ id: deviceId, label }));
  return { cameras: of('videoinput'), microphones: of('audioinput') };
}

/** Lets devices go. */
export function closeStream(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
