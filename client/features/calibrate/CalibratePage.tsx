import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { RoleGate } from '../../components/RoleGate.tsx';
import { usePageTitle } from '../../components/usePageTitle.ts';
import { reviewApi } from '../../connection/review-api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { KeySwitchProvider } from '../studio/KeySwitchProvider.tsx';
import { CalibrateScreen } from './CalibrateScreen.tsx';

/** Trying oneself on a calibration recording: the replay and the rubric, and afterwards the reference beside one's own. */
export function CalibratePage() {
  const { assignmentId = '', roomId = '' } = useParams();
  const { t } = useTranslation('calibrate');
  usePageTitle(t('title'));
  const load = useCallback(() => reviewApi.calibration(assignmentId, roomId), [assignmentId, roomId]);
  const [resource, reload] = useResource(load);
  const problemText = useProblemText();
  if (resource.phase === 'loading') return <Loading />;
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
  return (
    <KeySwitchProvider>
      <CalibrateScreen key={roomId} desk={resource.value} />
    </KeySwitchProvider>
  );
}
