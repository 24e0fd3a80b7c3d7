import { useState } from 'react';
import type { ReviewPack } from '#shared/protocol/review-pack.ts';
import { RoomStoreProvider } from '../../store/RoomStoreProvider.tsx';
import { useFilmedReplay } from '../footage/useFilmedReplay.tsx';
import { PictureContext } from '../phone/picture-context.ts';
import { createReplayStore } from '../replay/create-replay-store.ts';
import { AnnotationPanel } from '../review/AnnotationPanel.tsx';
import { EventPanel } from '../review/EventPanel.tsx';
import styles from '../review/ReviewScreen.module.css';
import { ReviewStage } from '../review/ReviewStage.tsx';
import { ReviewTimeline } from '../review/ReviewTimeline.tsx';
import { GradingContext } from '../review/useGrading.ts';
import { useRangeDraft } from '../review/useRangeDraft.ts';
import { useReplayKeys } from '../review/useReplayKeys.ts';
import { PackGradePanel } from './PackGradePanel.tsx';
import { PackHead } from './PackHead.tsx';
import { usePackFootage } from './usePackFootage.ts';
import { usePackWork } from './usePackWork.ts';

/** Grading without the server: the screen of a review over what is in the file. Rules: PAK-1. */
export function PackScreen({ pack }: { readonly pack: ReviewPack }) {
  const { desk, recording, footage } = pack;
  const [store] = useState(() => createReplayStore(recording));
  const file = usePackFootage(footage);
  const { clock, voice, picture } = useFilmedReplay(store, recording.entries, file, 0);
  const { grading, annotations, work } = usePackWork(pack);
  const range = useRangeDraft(clock, annotations, { roomId: desk.roomId, raterId: desk.participantId });
  useReplayKeys(clock, range, annotations.list);
  return (
    <RoomStoreProvider store={store}>
      <GradingContext value={grading}>
        <div className={styles.page}>
          <PackHead desk={desk} />
          <main className={styles.grid}>
            <PictureContext value={picture}>
              <ReviewStage clock={clock} endMs={store.endMs} range={range} />
            </PictureContext>
            <div className={styles.middle}>
              <EventPanel entries={recording.entries} atMs={clock.atMs} onSeek={clock.seek} />
              <AnnotationPanel
                desk={desk}
                annotations={annotations}
                range={range}
                bank={null}
                mayChange={({ id }) => annotations.isFresh(id)}
                onSeek={clock.seek}
              />
            </div>
            <PackGradePanel pack={pack} work={work} />
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
