import { useState } from 'react';
import { EMPTY_HOST, type HostPace, paceHost } from '#shared/alerts/host-pace.ts';
import type { Cue } from '#shared/model/cue.ts';
import type { HostPrompt } from '#shared/model/room.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { selectShowSecond } from '../studio/show-selectors.ts';
import { selectHostCue } from './host-cue.ts';

const selectPrompts = (state: RoomStore) => state.room.host?.prompts ?? NONE;
const NONE: readonly never[] = [];

/** The cue and the question that stand before the host, at most one of them new in eight seconds. */
export function useHostElements(): {
  readonly cue: Cue | null;
  readonly prompt: HostPrompt | null;
  readonly more: number;
} {
  const cue = useRoomStore(selectHostCue);
  const prompts = useRoomStore(selectPrompts);
  const second = useRoomStore(selectShowSecond);
  const prompt = prompts[0] ?? null;
  const [pace, setPace] = useState<HostPace>(EMPTY_HOST);
  const next = paceHost(pace, { cueId: cue?.id ?? null, promptId: prompt?.lineId ?? null }, second * 1000);
  // What may stand there follows from what is there; an effect would show it one frame late.
  if (next !== pace) setPace(next);
  return {
    cue: next.cueId === null ? null : cue,
    prompt: next.promptId === null ? null : prompt,
    more: Math.max(0, prompts.length - 1),
  };
}
