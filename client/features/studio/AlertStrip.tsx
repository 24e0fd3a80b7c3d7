import { useTranslation } from 'react-i18next';
import type { TeamAlert } from '#shared/alerts/team-alerts.ts';
import { StateMark } from '../../components/StateMark.tsx';
import strip from './StatusStrip.module.css';
import { StatusStrip } from './StatusStrip.tsx';
import { useAlertText } from './useAlertText.ts';

/** The one alert that asks this seat to act, in the status line. */
export function AlertStrip({ alert }: { readonly alert: TeamAlert | null }) {
  const { t } = useTranslation('studio');
  const textOf = useAlertText();
  return (
    <StatusStrip label={t('alerts.now')} tone="danger">
      {alert && (
        <>
          <StateMark kind="act" />
          <strong className={strip.text} title={textOf(alert)}>
            {textOf(alert)}
          </strong>
        </>
      )}
    </StatusStrip>
  );
}
