import { useEffect, useState } from 'react';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';

/** Things of this computer that a show may need. */
export type DeviceCheckId = 'link' | 'screen' | 'storage' | 'secure' | 'camera' | 'microphone';

/** What a look at one of them found; `optional` can be missed without a loss, `unknown` is not looked at yet. */
export interface DeviceCheck {
  readonly id: DeviceCheckId;
  readonly state: 'ok' | 'attend' | 'optional' | 'unknown';
  /** Figures for its sentence. */
  readonly values: Readonly<Record<string, number>>;
}

/** The link is slow from here. Source: interface study 2.5. */
const SLOW_MS = 300;
/** The smallest screen of the staff. */
const LEAST = { width: 1366, height: 700 };
/** A show keeps a few kilobytes here; less free space means a full disk. */
const LEAST_FREE_MB = 50;

interface Found {
  readonly freeMb: number | null;
  readonly cameras: number | null;
  readonly microphones: number | null;
}

const selectLatency = (state: RoomStore) => state.connection.latencyMs;

/**
 * Looks at the link, the screen, storage, and which devices there are. Nothing asks for a permission here: camera and
 * microphone are switched on elsewhere, and a show works without both. `look` looks again.
 */
export function useDeviceChecks(): { readonly checks: readonly DeviceCheck[]; readonly look: () => void } {
  const latencyMs = useRoomStore(selectLatency);
  const [round, setRound] = useState(0);
  const [found, setFound] = useState<Found>({ freeMb: null, cameras: null, microphones: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is what looks again.
  useEffect(() => {
    let isCurrent = true;
    void findDevices().then((next) => isCurrent && setFound(next));
    return () => {
      isCurrent = false;
    };
  }, [round]);
  return { checks: checksOf(found, latencyMs), look: () => setRound(round + 1) };
}

async function findDevices(): Promise<Found> {
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  const free = estimate?.quota === undefined ? null : estimate.quota - (estimate.usage ?? 0);
  const devices = await navigator.mediaDevices?.enumerateDevices().catch(() => null);
  const count = (kind: MediaDeviceKind) => devices?.filter((device) => device.kind === kind).length ?? null;
  return {
    freeMb: free === null ? null : Math.floor(free / 1_048_576),
    cameras: count('videoinput'),
    microphones: count('audioinput'),
  };
}

function checksOf({ freeMb, cameras, microphones }: Found, latencyMs: number | null): readonly DeviceCheck[] {
  const { innerWidth: width, innerHeight: height, isSecureContext } = window;
  const isLarge = width >= LEAST.width && height >= LEAST.height;
  const owned = (id: 'camera' | 'microphone', count: number | null): DeviceCheck => ({
    id,
    state: (count ?? 0) > 0 ? 'ok' : 'optional',
    values: { count: count ?? 0 },
  });
  return [
    {
      id: 'link',
      state: latencyMs === null ? 'unknown' : latencyMs > SLOW_MS ? 'attend' : 'ok',
      values: { ms: Math.round(latencyMs ?? 0) },
    },
    { id: 'screen', state: isLarge ? 'ok' : 'attend', values: { width, height } },
    {
      id: 'storage',
      state: freeMb === null ? 'unknown' : freeMb < LEAST_FREE_MB ? 'attend' : 'ok',
      values: { mb: freeMb ?? 0 },
    },
    { id: 'secure', state: isSecureContext ? 'ok' : 'optional', values: {} },
    owned('camera', cameras),
    owned('microphone', microphones),
  ];
}
