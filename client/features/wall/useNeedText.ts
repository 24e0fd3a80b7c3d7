import { useTranslation } from 'react-i18next';
import type { WallNeed } from '#shared/wall/wall-room.ts';
import { useAlertText } from '../studio/useAlertText.ts';

/** Says in the reader's words why a room needs somebody. `incidentName` gives the name of an incident by its id. */
export function useNeedText(incidentName: (id: string) => string): (need: WallNeed) => string {
  const { t } = useTranslation('wall');
  const alertText = useAlertText();
  return ({ kind, values }) => {
    if (kind === 'incidentOpen' || kind === 'incidentLate')
      return t(`need.${kind}`, { name: incidentName(String(values.incidentId)) });
    return kind === 'serverPause' ? t('need.serverPause') : alertText({ kind, values });
  };
}
