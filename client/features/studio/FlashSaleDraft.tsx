import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HoldButton } from '../../components/HoldButton.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import { PriceField } from '../../components/PriceField.tsx';
import { currencySign } from '../../format/money.ts';
import { selectCurrency } from '../../store/selectors.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './Draft.module.css';
import { FlashSaleConsequence } from './FlashSaleConsequence.tsx';
import { SelectField } from './SelectField.tsx';
import type { ShownProduct } from './show-selectors.ts';

const COUNTDOWNS_S = ['0', '30', '60', '180', '300'] as const;
const MINUTES = ['1', '3', '5', '10', '20'] as const;

export interface FlashSaleDraftProps {
  readonly shown: ShownProduct;
  readonly onClose: () => void;
}

/** A flash sale of the chosen product with what it costs at most; it is announced after a hold. */
export function FlashSaleDraft({ shown, onClose }: FlashSaleDraftProps) {
  const { t } = useTranslation('studio');
  const currency = useRoomStore(selectCurrency);
  const command = useCommand();
  const field = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const [priceCents, setPrice] = useState<number | null>(null);
  const [quantity, setQuantity] = useState<number | null>(Math.min(20, Math.max(1, shown.item.stock)));
  const [limit, setLimit] = useState<number | null>(1);
  const [countdown, setCountdown] = useState<string>('60');
  const [minutes, setMinutes] = useState<string>('3');
  const isReady = priceCents !== null && priceCents > 0 && isCount(quantity) && isCount(limit) && limit <= 100;

  useEffect(() => field.current?.focus(), []);
  const start = async () => {
    if (!isReady) return;
    const isDone = await command.run(
      {
        type: 'startFlashSale',
        productId: shown.product.id,
        priceCents,
        quantity,
        perBuyerLimit: limit,
        countdownMs: Number(countdown) * 1000,
        durationMs: Number(minutes) * 60_000,
      },
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
          label={t('flashSale.price')}
          placeholder={t('flashSale.price')}
          value={priceCents}
          onChange={setPrice}
          before={currencySign(currency)}
          inputRef={field}
        />
        <NumberField {...shared} label={t('flashSale.quantity')} value={quantity} onChange={setQuantity} before="×" />
        <NumberField
          {...shared}
          label={t('flashSale.limit')}
          value={limit}
          onChange={setLimit}
          before={<span className={styles.before}>{t('flashSale.each')}</span>}
        />
      </div>
      <div className={styles.row} data-second>
        <SelectField
          label={t('flashSale.countdown')}
          value={countdown}
          onChange={setCountdown}
          options={COUNTDOWNS_S.map((count) => ({
            value: count,
            label: count === '0' ? t('flashSale.atOnce') : t('flashSale.in', { count: Number(count) }),
          }))}
        />
        <SelectField
          label={t('coupon.duration')}
          value={minutes}
          onChange={setMinutes}
          options={MINUTES.map((count) => ({ value: count, label: t('coupon.minutes', { count: Number(count) }) }))}
        />
        <HoldButton
          className={styles.action}
          size={28}
          disabled={!isReady}
          isBusy={command.isSending}
          onHold={() => void start()}
        >
          {t('flashSale.start')}
        </HoldButton>
        <IconButton size={28} label={t('priceDraft.close')} icon={<X size={16} />} onClick={onClose} />
      </div>
      <FlashSaleConsequence
        shown={shown}
        priceCents={priceCents}
        quantity={quantity}
        isReady={isReady}
        refusal={command.refusal}
      />
    </>
  );
}

function isCount(value: number | null): value is number {
  return value !== null && value >= 1;
}
