import { useState } from 'react';
import type { RecordingFile } from '#shared/protocol/http-contract.ts';
import type { ReviewDesk } from '#shared/protocol/review-contract.ts';
import { RoomStoreProvider } from '../../store/RoomStoreProvider.tsx';
import { createReplayStore } from '../replay/create-replay-store.ts';
import { useReplayClock } from '../replay/useReplayClock.ts';
import { AnnotationPanel } from './AnnotationPanel.tsx';
import { EventPanel } from './EventPanel.tsx';
import { GradePanel } from './GradePanel.tsx';
import { ReviewHead } from './ReviewHead.tsx';
import styles from './ReviewScreen.module.css';
import { ReviewStage } from './ReviewStage.tsx';
import { ReviewTimeline } from './ReviewTimeline.tsx';
import { useAnnotations } from './useAnnotations.ts';
import { GradingContext, useGradingStore } from './useGrading.ts';
import { useGradingQueue } from './useGradingQueue.ts';
import { useRangeDraft } from './useRangeDraft.ts';
import { useReplayKeys } from './useReplayKeys.ts';

export interface ReviewScreenProps {
  readonly desk: ReviewDesk;
  readonly recording: RecordingFile;
  readonly startMs: number;
  /** Reads everything again, for a submitted grade or the draft of another tab. */
  readonly onReload: () => void;
}

/** The recording on the left, what was said about it in the middle, the rubric on the right, the timeline below. */
export function ReviewScreen({ desk, recording, startMs, onReload }: ReviewScreenProps) {
  const [store] = useState(() => createReplayStore(recording));
  const clock = useReplayClock(store, startMs);
  const grading = useGradingStore(desk);
  const queue = useGradingQueue(desk.roomId);
  const annotations = useAnnotations(desk.roomId, desk.annotations);
  const range = useRangeDraft(clock, annotations);
  useReplayKeys(clock, range, annotations.list);
  return (
    <RoomStoreProvider store={store}>
      <GradingContext value={grading}>
        <div className={styles.page}>
          <ReviewHead desk={desk} queue={queue} onReload={onReload} />
          <main className={styles.grid}>
            <ReviewStage clock={clock} endMs={store.endMs} range={range} />
            <div className={styles.middle}>
              <EventPanel entries={recording.entries} atMs={clock.atMs} onSeek={clock.seek} />
              <AnnotationPanel desk={desk} annotations={annotations} range={range} onSeek={clock.seek} />
            </div>
            <GradePanel desk={desk} queue={queue} onReload={onReload} onSeek={clock.seek} />
            <ReviewTimeline
              entries={recording.entries}
              endMs={store.endMs}
              clock={clock}
              annotations={annotations.list}
              range={range.range}
            />
          </main>
        </div>
      </GradingContext>
    </RoomStoreProvider>
  );
}
