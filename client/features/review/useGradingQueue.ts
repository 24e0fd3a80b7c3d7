import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useToast } from '../../components/ToastLane.tsx';
import { reviewApi } from '../../connection/review-api.ts';
import { useResource } from '../../connection/useResource.ts';

/** The rater's recordings as a queue. */
export interface GradingQueue {
  readonly done: number;
  readonly of: number;
  /** The next recording without a grade of this rater, after the one on the screen; null: there is none. */
  readonly nextRoomId: string | null;
  readonly goNext: () => void;
}

/** Reads the queue beside the recording that is on the screen. */
export function useGradingQueue(roomId: string): GradingQueue {
  const { t } = useTranslation('review');
  const [resource] = useResource(reviewApi.grading);
  const navigate = useNavigate();
  const toast = useToast();
  return useMemo(() => {
    const rows = resource.phase === 'ready' ? resource.value : [];
    const at = rows.findIndex((row) => row.roomId === roomId);
    const following = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
    const nextRoomId = following.find((row) => !row.isGraded && row.state !== 'released')?.roomId ?? null;
    return {
      done: rows.filter((row) => row.isGraded).length,
      of: rows.length,
      nextRoomId,
      goNext: () => {
        if (nextRoomId === null) toast('info', t('queue.none'));
        navigate(nextRoomId === null ? '/grading' : `/review/${nextRoomId}`);
      },
    };
  }, [resource, roomId, navigate, toast, t]);
}
