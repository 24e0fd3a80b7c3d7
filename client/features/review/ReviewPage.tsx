import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import type { RecordingFile } from '#shared/protocol/http-contract.ts';
import type { ReviewDesk } from '#shared/protocol/review-contract.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { RoleGate } from '../../components/RoleGate.tsx';
import { usePageTitle } from '../../components/usePageTitle.ts';
import { api } from '../../connection/api.ts';
import type { HttpResult } from '../../connection/http-client.ts';
import { reviewApi } from '../../connection/review-api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { KeySwitchProvider } from '../studio/KeySwitchProvider.tsx';
import { ReviewScreen } from './ReviewScreen.tsx';

/** Everything that the page needs of a recording. */
interface ReviewFile {
  readonly desk: ReviewDesk;
  readonly recording: RecordingFile;
}

/** Grading a recording: replay, annotations and the rubric on one screen. `?at=` is where it begins, in milliseconds. */
export function ReviewPage() {
  const { roomId = '' } = useParams();
  const { t } = useTranslation('review');
  usePageTitle(t('title'));
  const load = useCallback(() => loadReview(roomId), [roomId]);
  const [resource, reload] = useResource(load);
  const [search] = useSearchParams();
  const problemText = useProblemText();
  if (resource.phase === 'loading') return <Loading text={t('loading')} />;
  if (resource.phase === 'failed') {
    const { problem } = resource;
    return (
      <PageShell title={t('title')}>
        <RoleGate roles={['mentor', 'teacher', 'admin']}>
          <ErrorState text={problemText(problem)} code={problem.code} onRetry={reload} />
        </RoleGate>
      </PageShell>
    );
  }
  const { desk, recording } = resource.value;
  const at = Number(search.get('at'));
  return (
    <KeySwitchProvider>
      <ReviewScreen
        key={`${roomId}/${desk.own.length}`}
        desk={desk}
        recording={recording}
        startMs={Number.isFinite(at) ? at : 0}
        onReload={reload}
      />
    </KeySwitchProvider>
  );
}

async function loadReview(roomId: string): Promise<HttpResult<ReviewFile>> {
  const [desk, recording] = await Promise.all([reviewApi.desk(roomId), api.recording(roomId)]);
  if (!desk.ok) return desk;
  return recording.ok ? { ok: true, value: { desk: desk.value, recording: recording.value } } : recording;
}
