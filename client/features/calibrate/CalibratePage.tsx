import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Loading } from '../../components/Loading.tsx';
import { usePageTitle } from '../../components/usePageTitle.ts';
import { reviewApi } from '../../connection/review-api.ts';
import { useResource } from '../../connection/useResource.ts';
import { ReviewFailure } from '../review/ReviewFailure.tsx';
import { KeySwitchProvider } from '../studio/KeySwitchProvider.tsx';
import { CalibrateScreen } from './CalibrateScreen.tsx';

/** Trying oneself on a calibration recording: the replay and the rubric, and afterwards the reference beside one's own. */
export function CalibratePage() {
  const { assignmentId = '', roomId = '' } = useParams();
  const { t } = useTranslation('calibrate');
  usePageTitle(t('title'));
  const load = useCallback(() => reviewApi.calibration(assignmentId, roomId), [assignmentId, roomId]);
  const [resource, reload] = useResource(load);
  if (resource.phase === 'loading') return <Loading />;
  if (resource.phase === 'failed')
    return <ReviewFailure title={t('title')} problem={resource.problem} onRetry={reload} />;
  return (
    <KeySwitchProvider>
      <CalibrateScreen key={resource.value.roomId} desk={resource.value} />
    </KeySwitchProvider>
  );
}
