import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CameraRole, FootageMode } from '#shared/media/footage.ts';
import { CAMERA_OFF, type CameraActions, type CameraPlace, type CameraState } from '../../media/camera-store.ts';
import type { RoomStore, RoomStoreApi } from '../../store/room-store.ts';
import { selectHeldSeats } from '../../store/selectors.ts';

/** Camera and microphone of this tab for the room below; its code comes when it is first needed. */
export interface CameraDesk {
  readonly store: StoreApi<CameraState>;
  /** Follows a room until the answer is called. Goes on where a reload or a crash broke off. */
  readonly attach: (room: RoomStoreApi) => () => void;
  readonly switchOn: (mode: FootageMode) => void;
  readonly switchOff: () => void;
  readonly choose: CameraActions['choose'];
  /** Loudness now, 0 to 100. */
  readonly level: () => number;
}

const CAMERA_SEATS: readonly CameraRole[] = ['host', 'assistant'];
const MODE_KEY = 'caipai.camera.';

/** The seat of this tab that stands before a camera, or null. */
export function cameraRoleOf(state: RoomStore): CameraRole | null {
  const held = selectHeldSeats(state);
  return CAMERA_SEATS.find((role) => held.includes(role)) ?? null;
}

/** Makes the desk; nothing is loaded or opened yet. */
export function createCameraDesk(): CameraDesk {
  const store = createStore<CameraState>()(() => CAMERA_OFF);
  let room: RoomStoreApi | null = null;
  let session: Promise<CameraActions> | null = null;
  let actions: CameraActions | null = null;

  const placeNow = (): CameraPlace | null => {
    const state = room?.getState();
    if (state?.brief == null) return null;
    const { roomId } = state.brief;
    return { roomId, role: cameraRoleOf(state), isOnAir: state.room.public.phase === 'live' };
  };

  const openSession = (): Promise<CameraActions> | null => {
    const place = placeNow();
    if (place === null) return null;
    session ??= import('../../media/camera-session.ts').then(async ({ openCameraSession }) => {
      actions = await openCameraSession({ get: store.getState, set: store.setState }, place);
      const now = placeNow();
      if (now !== null) actions.follow(now);
      return actions;
    });
    return session;
  };

  /** What was on when the page went away is on again; what was not sent yet is sent. */
  const goOn = (place: CameraPlace): void => {
    const mode = readMode(place.roomId);
    if (mode === null) return;
    const isOver = room?.getState().room.public.phase === 'ended';
    void openSession()?.then((opened) => {
      const isOff = store.getState().phase === 'off';
      if (isOff && !isOver && placeNow()?.role != null) void opened.switchOn(mode);
    });
  };

  return {
    store,
    attach: (given) => {
      room = given;
      let last: CameraPlace | null = null;
      const look = (): void => {
        const place = placeNow();
        if (place === null || (last?.role === place.role && last.isOnAir === place.isOnAir)) return;
        const isFirst = last === null || (last.role === null && place.role !== null);
        last = place;
        if (isFirst) goOn(place);
        actions?.follow(place);
      };
      const stop = given.subscribe(look);
      look();
      return () => {
        stop();
        void session?.then((opened) => opened.close());
        session = null;
        actions = null;
        room = null;
        store.setState(CAMERA_OFF);
      };
    },
    switchOn: (mode) => {
      const place = placeNow();
      if (place === null) return;
      if (!window.isSecureContext) return store.setState({ problem: 'insecure' });
      keepMode(place.roomId, mode);
      void openSession()?.then((opened) => opened.switchOn(mode));
    },
    switchOff: () => {
      const place = placeNow();
      if (place !== null) keepMode(place.roomId, null);
      void actions?.switchOff();
    },
    choose: async (choice) => {
      await actions?.choose(choice);
    },
    level: () => actions?.level() ?? 0,
  };
}

function readMode(roomId: string): FootageMode | null {
  const stored = localStorage.getItem(MODE_KEY + roomId);
  return stored === 'camera' || stored === 'voice' ? stored : null;
}

function keepMode(roomId: string, mode: FootageMode | null): void {
  if (mode === null) localStorage.removeItem(MODE_KEY + roomId);
  else localStorage.setItem(MODE_KEY + roomId, mode);
}
