import type { FootageMode, PartId } from '#shared/media/footage.ts';
import { firstStep, nextStep, QUALITY_LADDER } from '#shared/media/quality-ladder.ts';
import { footageApi } from '../connection/footage-api.ts';
import { onWake } from '../connection/wake-signals.ts';
import { applyQuality, closeStream, listDevices, openDevices } from './camera-devices.ts';
import { problemOf } from './camera-problem.ts';
import type { CameraActions, CameraPlace, CameraState } from './camera-store.ts';
import { type FootageSpool, openFootageSpool, type SpooledPart } from './footage-spool.ts';
import { createFootageUploader, type FootageUploader, type SendProgress } from './footage-uploader.ts';
import { type PartRecorder, recordPart } from './part-recorder.ts';
import { chooseFormat } from './recorder-format.ts';
import { openSoundMeter, type SoundMeter } from './sound-meter.ts';
import { createStillSender } from './still-sender.ts';
import { takeStill } from './take-still.ts';
import { openVoiceEar, type VoiceEar } from './voice-ear.ts';
import { createVoiceNotes, type VoiceNotes } from './voice-notes.ts';

/** Silence that is worth a word, milliseconds. */
const SILENT_AFTER_MS = 10_000;
/** Below this loudness nothing is heard: a microphone that is muted or far away. */
const LEAST_LOUDNESS = 6;
/** Quality is looked at this often, milliseconds: a change begins a new part. */
const QUALITY_EVERY_MS = 20_000;
/** Seconds that may wait in this browser; then recording stops before the disk of the computer is full. */
const MOST_WAITING = 600;
/** What was heard is kept this often, milliseconds: a crash costs no more of it. */
const VOICE_EVERY_MS = 10_000;

interface RunningPart {
  readonly part: SpooledPart;
  readonly recorder: PartRecorder;
  readonly voice: VoiceNotes;
  /** Chunks are written one after the other; the last write. */
  writing: Promise<void>;
}

/** Where the session keeps its state: a store that screens read. */
export interface CameraOwner {
  readonly get: () => CameraState;
  readonly set: (change: Partial<CameraState>) => void;
}

/**
 * Runs the camera of one tab: devices, recorder, spool, sending. It follows the room: a part begins when the show is on
 * air and ends when it stands still; a reload begins a new one and sends first what was left of the old.
 */
export async function openCameraSession(owner: CameraOwner, first: CameraPlace): Promise<CameraActions> {
  let place = first;
  let running: RunningPart | null = null;
  let meter: SoundMeter | null = null;
  let ear: VoiceEar | null = null;
  let step = firstStep(null);
  let quietMs = 0;
  let isClosed = false;
  /** Starting and stopping take turns. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work, work);
    turn = next.catch(() => undefined);
    return next;
  };

  const spool: FootageSpool | null = await openFootageSpool().catch(() => null);
  const uploader: FootageUploader | null =
    spool === null
      ? null
      : createFootageUploader({
          roomId: place.roomId,
          spool,
          api: footageApi,
          listener: {
            onProgress: (progress) => onProgress(progress),
            onRefused: (partId, refusal) => {
              if (running?.part.partId !== partId) return;
              owner.set({ refusal });
              void actions.switchOff();
            },
          },
        });
  if (spool !== null) await endLeftOver(spool, place.roomId);
  uploader?.wake();
  const stopWake = onWake(() => uploader?.wake());
  const qualityTimer = setInterval(() => void inTurn(adaptQuality), QUALITY_EVERY_MS);
  const voiceTimer = setInterval(() => void keepVoice(), VOICE_EVERY_MS);
  const onDeviceChange = (): void => void listDevices().then((devices) => owner.set({ devices }));
  navigator.mediaDevices?.addEventListener('devicechange', onDeviceChange);

  const sendStill = createStillSender({
    take: async () => {
      const { stream } = owner.get();
      return stream === null ? null : takeStill(stream);
    },
    send: async (partId, bytes) => uploader?.sendStill(partId, bytes) ?? false,
  });

  function onProgress(progress: SendProgress): void {
    owner.set({ progress });
    if (progress.waiting < MOST_WAITING || running === null) return;
    owner.set({ problem: 'spoolFull' });
    void actions.switchOff();
  }

  function onLoudness(loudness: number): void {
    running?.voice.add(loudness);
    quietMs = loudness >= LEAST_LOUDNESS ? 0 : quietMs + 250;
    const isSilent = quietMs >= SILENT_AFTER_MS;
    if (isSilent !== owner.get().isSilent) owner.set({ isSilent });
  }

  async function openStream(mode: FootageMode): Promise<void> {
    closeMeter();
    closeStream(owner.get().stream);
    const stream = await openDevices(mode, owner.get().choice, QUALITY_LADDER[step]);
    for (const track of stream.getTracks()) track.onended = () => void onTrackEnded(stream);
    meter = openSoundMeter(stream, onLoudness);
    ear = openVoiceEar(stream);
    quietMs = 0;
    owner.set({ stream, mode, problem: null, isSilent: false, devices: await listDevices() });
  }

  function closeMeter(): void {
    meter?.close();
    meter = null;
    ear?.close();
    ear = null;
  }

  /** A device was pulled out: another one goes on, in a new part. */
  async function onTrackEnded(stream: MediaStream): Promise<void> {
    if (owner.get().stream !== stream) return;
    owner.set({ problem: 'deviceLost' });
    await inTurn(async () => {
      await stopPart();
      await reopen({ cameraId: null, microphoneId: null });
    });
  }

  async function reopen(choice: Partial<CameraState['choice']>): Promise<void> {
    const { mode } = owner.get();
    owner.set({ choice: { ...owner.get().choice, ...choice } });
    try {
      await openStream(mode);
      owner.set({ phase: 'ready' });
    } catch (fault) {
      closeMeter();
      owner.set({ phase: 'off', stream: null, problem: problemOf(fault) });
      return;
    }
    await startPart();
  }

  async function startPart(): Promise<void> {
    const { stream, mode, phase } = owner.get();
    const { role, isOnAir, roomId } = place;
    if (stream === null || ear === null || phase !== 'ready' || role === null || !isOnAir || isClosed) return;
    if (spool === null || uploader === null) return owner.set({ problem: 'nothingKept' });
    const mimeType = chooseFormat(mode);
    if (mimeType === null) return owner.set({ problem: 'cannotRecord' });
    const partId = newPartId();
    const recorder = recordPart(stream, mimeType, QUALITY_LADDER[step], {
      onChunk: (index, bytes) => keepChunk(partId, index, bytes),
      onFault: () => void inTurn(restartPart),
    });
    const part: SpooledPart = {
      partId,
      roomId,
      role,
      mode,
      mimeType,
      startedAtMs: recorder.startedAtMs,
      chunkCount: null,
      voice: null,
    };
    running = { part, recorder, voice: createVoiceNotes(ear), writing: spool.putPart(part) };
    owner.set({ phase: 'recording', recordingSinceMs: recorder.startedAtMs, refusal: null });
  }

  function keepChunk(partId: PartId, index: number, bytes: Blob): void {
    if (running?.part.partId !== partId || spool === null) return;
    void sendStill(running.part);
    running.writing = running.writing
      .then(async () => spool.putChunk({ partId, index, bytes: await bytes.arrayBuffer() }))
      .then(() => uploader?.wake())
      .catch(() => {
        owner.set({ problem: 'nothingKept' });
        void actions.switchOff();
      });
  }

  async function stopPart(): Promise<void> {
    if (running === null || spool === null) return;
    const ending = running;
    const chunkCount = await ending.recorder.stop();
    await ending.writing;
    const voice = ending.voice.read();
    running = null;
    // Refused meanwhile: then nothing of it is left here.
    if ((await spool.part(ending.part.partId)) !== null) {
      await spool.putPart({ ...ending.part, chunkCount, voice });
    }
    owner.set({ phase: owner.get().stream === null ? 'off' : 'ready', recordingSinceMs: null });
    uploader?.wake();
  }

  async function restartPart(): Promise<void> {
    await stopPart();
    await startPart();
  }

  async function adaptQuality(): Promise<void> {
    const { progress, mode } = owner.get();
    if (running === null || mode !== 'camera') return;
    const next = nextStep(step, progress.waiting * 1_000, progress.bitsPerSecond ?? Number.POSITIVE_INFINITY);
    if (next === step) return;
    step = next;
    await stopPart();
    await applyQuality(owner.get().stream, QUALITY_LADDER[step]);
    await startPart();
  }

  async function keepVoice(): Promise<void> {
    if (running === null || spool === null) return;
    const { part, voice } = running;
    await spool.putPart({ ...part, voice: voice.read() });
  }

  const actions: CameraActions = {
    switchOn: (mode) =>
      inTurn(async () => {
        await stopPart();
        owner.set({ phase: 'opening', mode, problem: null, refusal: null });
        await reopen({});
      }),
    switchOff: () =>
      inTurn(async () => {
        await stopPart();
        closeMeter();
        closeStream(owner.get().stream);
        owner.set({ phase: 'off', stream: null, isSilent: false });
      }),
    choose: (choice) =>
      inTurn(async () => {
        if (owner.get().stream === null) return owner.set({ choice: { ...owner.get().choice, ...choice } });
        await stopPart();
        await reopen(choice);
      }),
    follow: (next) => {
      place = next;
      void inTurn(async () => {
        const mustStop = running !== null && (!place.isOnAir || place.role !== running.part.role);
        if (mustStop) await stopPart();
        await startPart();
      });
    },
    level: () => meter?.level() ?? 0,
    close: () => {
      isClosed = true;
      clearInterval(qualityTimer);
      clearInterval(voiceTimer);
      stopWake();
      navigator.mediaDevices?.removeEventListener('devicechange', onDeviceChange);
      void actions.switchOff().then(async () => {
        await uploader?.settled();
        uploader?.stop();
        spool?.close();
      });
    },
  };
  return actions;
}

/** A page that went away without a word has left its part open: it ends with what was kept of it. */
async function endLeftOver(spool: FootageSpool, roomId: string): Promise<void> {
  for (const part of await spool.parts(roomId)) {
    if (part.chunkCount !== null) continue;
    const { last } = await spool.waiting(part.partId);
    await spool.putPart({ ...part, chunkCount: last + 1 });
  }
}

function newPartId(): PartId {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `f-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
