import type { CameraRole, FootageMode } from '#shared/media/footage.ts';
import type { HttpProblem } from '#shared/protocol/http-contract.ts';
import type { CameraDevices, DeviceChoice } from './camera-devices.ts';
import type { CameraProblem } from './camera-problem.ts';
import type { SendProgress } from './footage-uploader.ts';

/** `off`: no device is open. `ready`: picture and sound are open and nothing is kept. `recording`: a part is running. */
export type CameraPhase = 'off' | 'opening' | 'ready' | 'recording';

/** State of this tab's camera and microphone. */
export interface CameraState {
  readonly phase: CameraPhase;
  readonly mode: FootageMode;
  readonly devices: CameraDevices;
  readonly choice: DeviceChoice;
  /** The open stream, for the person's own picture. */
  readonly stream: MediaStream | null;
  readonly problem: CameraProblem | null;
  /** The server's refusal that ended recording. */
  readonly refusal: HttpProblem | null;
  /** Wall clock at which the running part began. */
  readonly recordingSinceMs: number | null;
  readonly progress: SendProgress;
  /** Nothing was heard for ten seconds while the microphone is open. */
  readonly isSilent: boolean;
}

/** What the camera follows of the room. */
export interface CameraPlace {
  readonly roomId: string;
  /** The seat of this tab that stands before a camera, or null. */
  readonly role: CameraRole | null;
  readonly isOnAir: boolean;
}

/** Camera and microphone of this tab, and what they do. */
export interface CameraActions {
  /** Opens the devices; on air, recording begins. Consent was given before. */
  readonly switchOn: (mode: FootageMode) => Promise<void>;
  /** Stops recording and lets the devices go. */
  readonly switchOff: () => Promise<void>;
  readonly choose: (choice: Partial<DeviceChoice>) => Promise<void>;
  /** The room moved: another seat, on air, paused, ended. */
  readonly follow: (place: CameraPlace) => void;
  /** Loudness now, 0 to 100. */
  readonly level: () => number;
  readonly close: () => void;
}

export const CAMERA_OFF: CameraState = {
  phase: 'off',
  mode: 'camera',
  devices: { cameras: [], microphones: [] },
  choice: { cameraId: null, microphoneId: null },
  stream: null,
  problem: null,
  refusal: null,
  recordingSinceMs: null,
  progress: { waiting: 0, bitsPerSecond: null, isStuck: false },
  isSilent: false,
};
