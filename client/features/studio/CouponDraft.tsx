import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HoldButton } from '../../components/HoldButton.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import { PriceField } from '../../components/PriceField.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { currencySign } from '../../format/money.ts';
import { formatPercent } from '../../format/percent.ts';
import { selectCurrency } from '../../store/selectors.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './Draft.module.css';
import { marginRatio } from './offer-math.ts';
import { RefusalNote } from './RefusalNote.tsx';
import { SelectField } from './SelectField.tsx';
import type { ShownProduct } from './show-selectors.ts';
import { useMoney } from './useShow.ts';

const MINUTES = ['1', '3', '5', '10'] as const;

export interface CouponDraftProps {
  readonly shown: ShownProduct;
  readonly onClose: () => void;
}

/** A coupon for the chosen product or for all, with what it does to price and margin; it starts after a hold. */
export function CouponDraft({ shown, onClose }: CouponDraftProps) {
  const { t } = useTranslation('studio');
  const { price } = useMoney();
  const currency = useRoomStore(selectCurrency);
  const command = useCommand();
  const field = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const [amount, setAmount] = useState<number | null>(null);
  const [quantity, setQuantity] = useState<number | null>(100);
  const [minutes, setMinutes] = useState<string>('3');
  const [scope, setScope] = useState<string>('one');
  const { product, item, slot } = shown;
  const isReady = amount !== null && amount > 0 && quantity !== null && quantity > 0;
  const afterCents = Math.max(0, item.priceCents - (amount ?? 0));
  const isBelow = isReady && afterCents < product.floorPriceCents;

  useEffect(() => field.current?.focus(), []);
  const start = async () => {
    if (!isReady) return;
    const productId = scope === 'one' ? product.id : null;
    const durationMs = Number(minutes) * 60_000;
    const isDone = await command.run(
      { type: 'startCoupon', productId, amountCents: amount, minSpendCents: 0, quantity, durationMs },
      { role: 'operator' },
    );
    if (isDone) onClose();
  };
  const shared = { isLabelHidden: true, onEscape: onClose } as const;

  return (
    <>
      <div className={styles.fields}>
        <PriceField
          {...shared}
          label={t('coupon.amount')}
          placeholder={t('coupon.amount')}
          value={amount}
          onChange={setAmount}
          before={currencySign(currency)}
          inputRef={field}
        />
        <NumberField {...shared} label={t('coupon.quantity')} value={quantity} onChange={setQuantity} before="×" />
        <SelectField
          label={t('coupon.duration')}
          value={minutes}
          onChange={setMinutes}
          options={MINUTES.map((count) => ({ value: count, label: t('coupon.minutes', { count: Number(count) }) }))}
        />
      </div>
      <div className={styles.lines}>
        <div className={styles.row}>
          <SelectField
            label={t('coupon.scope')}
            value={scope}
            onChange={setScope}
            options={[
              { value: 'one', label: t('coupon.thisProduct', { slot }) },
              { value: 'all', label: t('coupon.all') },
            ]}
          />
          <HoldButton
            className={styles.action}
            size={28}
            disabled={!isReady}
            isBusy={command.isSending}
            onHold={() => void start()}
          >
            {t('coupon.start')}
          </HoldButton>
          <IconButton size={28} label={t('priceDraft.close')} icon={<X size={16} />} onClick={onClose} />
        </div>
        {!isReady && <p className={styles.quiet}>{t('coupon.invalid')}</p>}
        {isReady && (
          <p className={styles.line} data-tone={isBelow ? 'danger' : undefined}>
            {isBelow && <StateMark kind="act" />}
            {isBelow
              ? t('coupon.below', { price: price(afterCents), floor: price(product.floorPriceCents) })
              : t('coupon.consequence', {
                  price: price(afterCents),
                  margin: formatPercent(marginRatio(afterCents, product.costCents)),
                })}
          </p>
        )}
        <RefusalNote refusal={command.refusal} />
      </div>
    </>
  );
}
