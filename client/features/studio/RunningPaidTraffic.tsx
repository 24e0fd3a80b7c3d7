import { Radio } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { roiOf } from '#shared/metrics/paid-traffic-forecast.ts';
import type { PaidTraffic } from '#shared/model/paid-traffic.ts';
import { Button } from '../../components/Button.tsx';
import { formatDecimal } from '../../format/percent.ts';
import { useCommand } from '../../store/useCommand.ts';
import { RunningOffer } from './RunningOffer.tsx';
import { useMoney } from './useShow.ts';

export interface RunningPaidTrafficProps {
  readonly campaign: PaidTraffic;
  /** The last one, which stands until the next begins. */
  readonly isOver?: boolean;
}

/** A campaign with what it has spent and brought, its return so far, and the way to stop it. */
export function RunningPaidTraffic({ campaign, isOver = false }: RunningPaidTrafficProps) {
  const { t } = useTranslation('studio');
  const { total } = useMoney();
  const command = useCommand();
  const { budgetCents, spentCents, views, orders } = campaign;
  const roi = roiOf(campaign);
  return (
    <RunningOffer
      icon={<Radio size={14} aria-hidden="true" />}
      name={t('paid.name', { spent: total(spentCents), budget: total(budgetCents) })}
      clock={t('paid.roi', { roi: roi === null ? '—' : formatDecimal(roi, 2) })}
      note={isOver ? t('paid.over', { views, orders }) : t('paid.brought', { views, orders })}
      ratio={spentCents / budgetCents}
      refusal={command.refusal}
    >
      {!isOver && (
        <Button
          size={28}
          isBusy={command.isSending}
          onClick={() => void command.run({ type: 'endPaidTraffic' }, { role: 'operator' })}
        >
          {t('paid.end')}
        </Button>
      )}
    </RunningOffer>
  );
}
