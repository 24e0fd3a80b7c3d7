import { useEffect, useState } from 'react';
import { footageDoor } from '#shared/protocol/footage-url.ts';
import type { RecordingFile } from '#shared/protocol/http-contract.ts';
import type { ReviewDesk } from '#shared/protocol/review-contract.ts';
import { RoomStoreProvider } from '../../store/RoomStoreProvider.tsx';
import { useCommentBank } from '../bank/useCommentBank.ts';
import { useFilmedReplay } from '../footage/useFilmedReplay.tsx';
import { useFootage } from '../footage/useFootage.ts';
import { PictureContext } from '../phone/picture-context.ts';
import { createReplayStore } from '../replay/create-replay-store.ts';
import { AnnotationPanel } from './AnnotationPanel.tsx';
import { EventPanel } from './EventPanel.tsx';
import { GradePanel } from './GradePanel.tsx';
import { ReviewHead } from './ReviewHead.tsx';
import styles from './ReviewScreen.module.css';
import { ReviewStage } from './ReviewStage.tsx';
import { ReviewTimeline } from './ReviewTimeline.tsx';
import { useAnnotations } from './useAnnotations.ts';
import { GradingContext, useGradingStore } from './useGrading.ts';
import type { GradingQueue } from './useGradingQueue.ts';
import { useRangeDraft } from './useRangeDraft.ts';
import { useReplayKeys } from './useReplayKeys.ts';

export interface ReviewScreenProps {
  readonly desk: ReviewDesk;
  readonly recording: RecordingFile;
  readonly startMs: number;
  readonly queue: GradingQueue;
  /** Reads everything again, for a submitted grade or the draft of another tab. */
  readonly onReload: () => void;
  /** Loads the recording that comes next. */
  readonly loadAhead: (roomId: string) => void;
}

/** The recording on the left, what was said about it in the middle, the rubric on the right, the timeline below. */
export function ReviewScreen({ desk, recording, startMs, queue, onReload, loadAhead }: ReviewScreenProps) {
  const [store] = useState(() => createReplayStore(recording));
  const file = useFootage(footageDoor.ofRoom(desk.roomId));
  const { clock, voice, picture } = useFilmedReplay(store, recording.entries, file, startMs);
  const grading = useGradingStore(desk);
  const { nextRoomId } = queue;
  useEffect(() => {
    if (nextRoomId !== null) loadAhead(nextRoomId);
  }, [nextRoomId, loadAhead]);
  const annotations = useAnnotations(desk.roomId, desk.annotations);
  const bank = useCommentBank();
  const range = useRangeDraft(clock, annotations, { roomId: desk.roomId, raterId: desk.participantId });
  useReplayKeys(clock, range, annotations.list);
  return (
    <RoomStoreProvider store={store}>
      <GradingContext value={grading}>
        <div className={styles.page}>
          <ReviewHead desk={desk} queue={queue} onReload={onReload} />
          <main className={styles.grid}>
            <PictureContext value={picture}>
              <ReviewStage clock={clock} endMs={store.endMs} range={range} />
            </PictureContext>
            <div className={styles.middle}>
              <EventPanel entries={recording.entries} atMs={clock.atMs} onSeek={clock.seek} />
              <AnnotationPanel desk={desk} annotations={annotations} range={range} bank={bank} onSeek={clock.seek} />
            </div>
            <GradePanel desk={desk} queue={queue} sentences={bank.entries} onReload={onReload} onSeek={clock.seek} />
            <ReviewTimeline
              entries={recording.entries}
              endMs={store.endMs}
              clock={clock}
              annotations={annotations.list}
              range={range.range}
              voice={voice}
            />
          </main>
        </div>
      </GradingContext>
    </RoomStoreProvider>
  );
}
