import { type ReactNode, useMemo } from 'react';
import type { JournalEntry } from '#shared/model/recording.ts';
import type { ReplayStoreApi } from '../replay/create-replay-store.ts';
import { type ReplayClock, useReplayClock } from '../replay/useReplayClock.ts';
import { FootageVideo } from './FootageVideo.tsx';
import type { FootageFile } from './useFootage.ts';
import { type FootagePlayer, useFootageLead, useFootagePlayer } from './useFootagePlayer.ts';
import { type VoiceLaneFacts, voiceLaneOf } from './voice-lane.ts';

/** A recording with its playhead, and its footage in step with it. */
export interface FilmedReplay {
  readonly clock: ReplayClock;
  readonly player: FootagePlayer;
  /** Null: nothing was listened to. */
  readonly voice: VoiceLaneFacts | null;
  /** The picture at the playhead as it fills a viewer's phone; null where there is no footage. */
  readonly picture: ReactNode;
}

/** Plays a recording from `startMs`, with the footage of `file` where there is some. */
export function useFilmedReplay(
  store: ReplayStoreApi,
  entries: readonly JournalEntry[],
  file: FootageFile,
  startMs: number,
): FilmedReplay {
  const { lead, state } = useFootageLead();
  const clock = useReplayClock(store, startMs, lead);
  const player = useFootagePlayer(file, clock, store.endMs, state);
  const { footage, parts } = file;
  const { timeline } = player;
  const voice = useMemo(
    () => (timeline === null || footage === null ? null : voiceLaneOf(timeline, parts, footage.clock)),
    [timeline, parts, footage],
  );
  const picture =
    timeline === null || footage === null ? null : (
      <FootageVideo player={player} footage={footage} entries={entries} look="fill" />
    );
  return { clock, player, voice, picture };
}
