import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import type { ReviewDesk } from '#shared/protocol/review-contract.ts';
import { Loading } from '../../components/Loading.tsx';
import { usePageTitle } from '../../components/usePageTitle.ts';
import { deskPath } from '../../connection/review-api.ts';
import { useFollow } from '../../connection/useFollow.ts';
import { useMe } from '../../connection/useMe.ts';
import { useResource } from '../../connection/useResource.ts';
import { KeySwitchProvider } from '../studio/KeySwitchProvider.tsx';
import { ReviewFailure } from './ReviewFailure.tsx';
import { ReviewScreen } from './ReviewScreen.tsx';
import { createReviewReader } from './review-reader.ts';
import { useGradingQueue } from './useGradingQueue.ts';

/** Grading a recording: replay, annotations and the rubric on one screen. `?at=` is where it begins, in milliseconds. */
export function ReviewPage() {
  const { roomId = '' } = useParams();
  const { t } = useTranslation('review');
  // Asked for here: work is kept in another place for who came by a link.
  useMe();
  usePageTitle(t('title'));
  const [reader] = useState(createReviewReader);
  const load = useCallback(() => reader.read(roomId), [reader, roomId]);
  const [resource, reload, , put] = useResource(load);
  const shown = resource.phase === 'ready' ? resource.value : null;
  // Of what is on the screen: that is the recording before, until the next one has come.
  useFollow<ReviewDesk>(shown === null ? null : deskPath(shown.desk.roomId), (desk) => {
    if (shown !== null) put({ ...shown, desk });
  });
  const queue = useGradingQueue(shown?.desk.roomId ?? roomId);
  const [search] = useSearchParams();
  if (resource.phase === 'loading') return <Loading text={t('loading')} />;
  if (resource.phase === 'failed')
    return <ReviewFailure title={t('title')} problem={resource.problem} onRetry={reload} />;
  const { desk, recording } = resource.value;
  const at = Number(search.get('at'));
  return (
    <KeySwitchProvider>
      <ReviewScreen
        key={`${desk.roomId}/${desk.own.length}`}
        desk={desk}
        recording={recording}
        startMs={Number.isFinite(at) ? at : 0}
        queue={queue}
        onReload={() => {
          queue.refresh();
          reload();
        }}
        loadAhead={reader.loadAhead}
      />
    </KeySwitchProvider>
  );
}
