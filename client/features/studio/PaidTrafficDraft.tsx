import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { breakEvenRoi, impressionsFor } from '#shared/metrics/paid-traffic-forecast.ts';
import type { PaidTrafficTarget } from '#shared/model/paid-traffic.ts';
import { HoldButton } from '../../components/HoldButton.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { PriceField } from '../../components/PriceField.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { formatCount } from '../../format/count.ts';
import { currencySign } from '../../format/money.ts';
import { formatDecimal } from '../../format/percent.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { selectCurrency } from '../../store/selectors.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './Draft.module.css';
import { RefusalNote } from './RefusalNote.tsx';
import { SelectField } from './SelectField.tsx';
import { type ShownProduct, selectBrief, selectTeam } from './show-selectors.ts';
import { useMoney } from './useShow.ts';

/** The least that a campaign costs; the schema of `startPaidTraffic` says the same. */
const LEAST_CENTS = 1_000;
const TARGETS: readonly PaidTrafficTarget[] = ['clicks', 'orders'];

export interface PaidTrafficDraftProps {
  readonly shown: ShownProduct;
  readonly onClose: () => void;
}

/** A campaign: what it may cost, what it looks for, what that buys and what it must bring; it starts after a hold. */
export function PaidTrafficDraft({ shown, onClose }: PaidTrafficDraftProps) {
  const { t } = useTranslation('studio');
  const { language } = useLanguage();
  const { price } = useMoney();
  const currency = useRoomStore(selectCurrency);
  const terms = useRoomStore(selectBrief)?.team?.paidTraffic ?? null;
  const team = useRoomStore(selectTeam);
  const command = useCommand();
  const field = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const [budget, setBudget] = useState<number | null>(null);
  const [target, setTarget] = useState<PaidTrafficTarget>('clicks');
  useEffect(() => field.current?.focus(), []);
  const close = <IconButton size={28} label={t('priceDraft.close')} icon={<X size={16} />} onClick={onClose} />;
  if (terms === null) {
    return (
      <div className={styles.row}>
        <p className={styles.quiet}>{t('paid.forbidden')}</p>
        <span className={styles.action}>{close}</span>
      </div>
    );
  }
  const leftCents = Math.max(0, terms.limitCents - (team?.counters.paidSpendCents ?? 0));
  const isRunning = (team?.paidTraffic ?? null) !== null;
  const isAbove = budget !== null && budget > leftCents;
  const isReady = budget !== null && budget >= LEAST_CENTS;
  const roi = breakEvenRoi(shown.item.priceCents, shown.product.costCents);
  const start = async () => {
    if (!isReady) return;
    const isDone = await command.run({ type: 'startPaidTraffic', budgetCents: budget, target }, { role: 'operator' });
    if (isDone) onClose();
  };
  return (
    <>
      <div className={styles.row}>
        <div className={styles.field}>
          <PriceField
            label={t('paid.budget')}
            isLabelHidden
            placeholder={t('paid.budget')}
            value={budget}
            onChange={setBudget}
            onEscape={onClose}
            before={currencySign(currency)}
            inputRef={field}
          />
        </div>
        <SelectField
          label={t('paid.target')}
          value={target}
          onChange={(next) => setTarget(TARGETS.find((one) => one === next) ?? 'clicks')}
          options={TARGETS.map((value) => ({
            value,
            label: t(`paid.${value}`, { price: price(terms.cpmCents[value]) }),
          }))}
        />
        <HoldButton size={28} disabled={!isReady || isRunning} isBusy={command.isSending} onHold={() => void start()}>
          {t('paid.start')}
        </HoldButton>
        {close}
      </div>
      <div className={styles.lines}>
        {isRunning && <p className={styles.quiet}>{t('paid.oneAtATime')}</p>}
        {!isRunning && !isReady && (
          <p className={styles.quiet}>{t('paid.invalid', { least: price(LEAST_CENTS), left: price(leftCents) })}</p>
        )}
        {isReady && isAbove && (
          <p className={styles.line} data-tone="danger">
            <StateMark kind="act" />
            {t('paid.above', { left: price(leftCents) })}
          </p>
        )}
        {isReady && !isAbove && (
          <p className={styles.line}>
            {t('paid.buys', { impressions: formatCount(impressionsFor(budget, terms.cpmCents[target]), language) })}
          </p>
        )}
        <p className={styles.line}>
          {roi === null
            ? t('paid.noMargin', { slot: shown.slot })
            : t('paid.breakEven', { slot: shown.slot, roi: formatDecimal(roi, 2) })}
        </p>
        <RefusalNote refusal={command.refusal} />
      </div>
    </>
  );
}
