import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openCameraSession } from './camera-session.ts';
import { CAMERA_OFF, type CameraActions, type CameraState } from './camera-store.ts';

/** Tells the session how loud it is, as the meter of the open microphone does every quarter of a second. */
let hear: (loudness: number) => void = () => undefined;
vi.mock('./sound-meter.ts', () => ({
  openSoundMeter: (_stream: MediaStream, onLoudness: (loudness: number) => void) => {
    hear = onLoudness;
    return { level: () => 0, close: () => undefined };
  },
}));
vi.mock('./voice-ear.ts', () => ({ openVoiceEar: () => ({ close: () => undefined }) }));
vi.mock('./footage-spool.ts', () => ({
  openFootageSpool: () => Promise.reject(new Error('no store in this browser')),
}));

const PLACE = { roomId: 'a'.repeat(26), role: 'host', isOnAir: false } as const;
let devices: EventTarget & { getUserMedia: ReturnType<typeof vi.fn>; enumerateDevices: ReturnType<typeof vi.fn> };
let state: CameraState;
let session: CameraActions;
let track: { stop: ReturnType<typeof vi.fn>; onended: (() => void) | null };

beforeEach(async () => {
  state = CAMERA_OFF;
  track = { stop: vi.fn(), onended: null };
  const stream = { getTracks: () => [track], getVideoTracks: () => [] };
  devices = Object.assign(new EventTarget(), {
    getUserMedia: vi.fn(async () => stream),
    enumerateDevices: vi.fn(async () => [{ kind: 'audioinput', deviceId: 'm1', label: 'Desk' }]),
  });
  vi.stubGlobal('navigator', { mediaDevices: devices });
  const set = (change: Partial<CameraState>) => {
    state = { ...state, ...change };
  };
  session = await openCameraSession({ get: () => state, set }, PLACE);
});
afterEach(() => {
  session.close();
  vi.unstubAllGlobals();
});

test('a microphone in which nothing is heard for ten seconds says so, until something is heard', async () => {
  await session.switchOn('voice');
  for (let quarter = 0; quarter < 39; quarter += 1) hear(5);
  expect(state.isSilent).toBe(false);
  hear(5);
  expect(state.isSilent).toBe(true);
  hear(30);
  expect(state.isSilent).toBe(false);
});

test('a permission that is refused is told, and nothing is open', async () => {
  devices.getUserMedia.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  await session.switchOn('camera');
  expect(state).toMatchObject({ phase: 'off', problem: 'refused', stream: null });
});

test('another device is opened in place of the one before, which is let go', async () => {
  await session.switchOn('camera');
  await session.choose({ microphoneId: 'm1' });
  expect(track.stop).toHaveBeenCalled();
  expect(devices.getUserMedia).toHaveBeenLastCalledWith(
    expect.objectContaining({ audio: expect.objectContaining({ deviceId: { ideal: 'm1' } }) }),
  );
  expect(state).toMatchObject({ phase: 'ready', problem: null });
});

test('a device that comes while others are open can be chosen; one that is pulled out is replaced', async () => {
  await session.switchOn('camera');
  devices.enumerateDevices.mockResolvedValue([{ kind: 'videoinput', deviceId: 'c2', label: 'New' }]);
  devices.dispatchEvent(new Event('devicechange'));
  await expect.poll(() => state.devices.cameras).toEqual([{ id: 'c2', label: 'New' }]);
  track.onended?.();
  await expect.poll(() => devices.getUserMedia.mock.calls.length).toBe(2);
  await expect.poll(() => state.phase).toBe('ready');
});
