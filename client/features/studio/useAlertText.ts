import { useTranslation } from 'react-i18next';
import type { TeamAlert } from '#shared/alerts/team-alerts.ts';
import { formatClock } from '../../format/clock.ts';
import { SEAT_ORDER } from '../../store/seat-claims.ts';

/** Says an alert in the reader's words. */
export function useAlertText(): (alert: Pick<TeamAlert, 'kind' | 'values'>) => string {
  const { t } = useTranslation('studio');
  return ({ kind, values }) => {
    const role = SEAT_ORDER.find((one) => one === values.role);
    return t(`alerts.${kind}`, {
      ...values,
      count: Number(values.count ?? 0),
      role: role ? t(`roles.${role}`) : '',
      clock: formatClock(Number(values.ms ?? 0)),
    });
  };
}
