import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { GradingRow } from '#shared/protocol/review-contract.ts';
import { useToast } from '../../components/ToastLane.tsx';
import { reviewApi } from '../../connection/review-api.ts';
import { useResource } from '../../connection/useResource.ts';

/** The rater's recordings as a queue. */
export interface GradingQueue {
  readonly done: number;
  readonly of: number;
  /** The next recording without a grade of this rater, after the one on the screen; null: there is none, or it is not read yet. */
  readonly nextRoomId: string | null;
  /** Opens the next one; where the queue is not read yet, once it is. */
  readonly goNext: () => Promise<void>;
  /** Reads the queue again: something was graded. */
  readonly refresh: () => void;
}

/** Reads the queue of a page, and keeps it from one recording to the next. `roomId` is the one on the screen. */
export function useGradingQueue(roomId: string): GradingQueue {
  const { t } = useTranslation('review');
  const [resource, , refresh] = useResource(reviewApi.grading);
  const navigate = useNavigate();
  const toast = useToast();
  return useMemo(() => {
    const rows = resource.phase === 'ready' ? resource.value : null;
    return {
      done: rows?.filter((row) => row.isGraded).length ?? 0,
      of: rows?.length ?? 0,
      nextRoomId: rows === null ? null : nextAfter(roomId, rows),
      goNext: async () => {
        const read = rows ?? (await readQueue());
        const next = read === null ? null : nextAfter(roomId, read);
        if (read !== null && next === null) toast('info', t('queue.none'));
        navigate(next === null ? '/grading' : `/review/${next}`);
      },
      refresh,
    };
  }, [resource, roomId, navigate, toast, t, refresh]);
}

/** Null where it cannot be read: the list of what is to be graded says why. */
async function readQueue(): Promise<readonly GradingRow[] | null> {
  const answer = await reviewApi.grading();
  return answer.ok ? answer.value : null;
}

function nextAfter(roomId: string, rows: readonly GradingRow[]): string | null {
  const at = rows.findIndex((row) => row.roomId === roomId);
  const following = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
  return following.find((row) => !row.isGraded && row.state !== 'released')?.roomId ?? null;
}
