import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HoldButton } from '../../components/HoldButton.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { PriceField } from '../../components/PriceField.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { currencySign } from '../../format/money.ts';
import { formatPercent } from '../../format/percent.ts';
import { selectCurrency } from '../../store/selectors.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './Draft.module.css';
import { priceConsequence } from './draft-consequence.ts';
import { RefusalNote } from './RefusalNote.tsx';
import type { ShownProduct } from './show-selectors.ts';
import { useMoney } from './useShow.ts';
import { useStockPace } from './useStockPace.ts';

export interface PriceDraftProps {
  readonly shown: ShownProduct;
  readonly onClose: () => void;
}

/** A new price with what it does to margin and stock; it goes on air only after a hold, or after pressing twice. */
export function PriceDraft({ shown, onClose }: PriceDraftProps) {
  const { t } = useTranslation('studio');
  const { price } = useMoney();
  const currency = useRoomStore(selectCurrency);
  const pace = useStockPace(shown);
  const command = useCommand();
  const field = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const row = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<number | null>(shown.item.priceCents);
  const { product, item } = shown;
  const consequence = priceConsequence(draft, item.priceCents, product);

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const change = async () => {
    if (draft === null) return;
    const isDone = await command.run(
      { type: 'changePrice', productId: product.id, priceCents: draft },
      { role: 'operator' },
    );
    if (isDone) onClose();
  };
  /** Enter in the field is the first of the two presses of the button. */
  const pressButton = () => {
    const button = row.current?.querySelector<HTMLButtonElement>('[data-hold]');
    button?.focus();
    button?.click();
  };

  return (
    <>
      <div ref={row} className={styles.row}>
        <span className={styles.before}>{price(item.priceCents)} →</span>
        <div className={styles.field}>
          <PriceField
            label={t('priceDraft.label')}
            isLabelHidden
            value={draft}
            onChange={setDraft}
            onSubmit={pressButton}
            onEscape={onClose}
            before={currencySign(currency)}
            inputRef={field}
          />
        </div>
        <HoldButton
          keyHint="Enter"
          disabled={draft === null || draft === 0 || consequence.kind === 'same'}
          isBusy={command.isSending}
          onHold={() => void change()}
        >
          {t('priceDraft.hold')}
        </HoldButton>
        <IconButton size={28} label={t('priceDraft.close')} icon={<X size={16} />} onClick={onClose} />
      </div>
      <div className={styles.lines}>
        {consequence.kind === 'empty' && <p className={styles.quiet}>{t('priceDraft.invalid')}</p>}
        {consequence.kind === 'same' && <p className={styles.quiet}>{t('priceDraft.same')}</p>}
        {consequence.kind === 'below' && (
          <p className={styles.line} data-tone="danger">
            <StateMark kind="act" />
            {t('priceDraft.below', { floor: price(product.floorPriceCents) })}
          </p>
        )}
        {consequence.kind === 'fine' && (
          <p className={styles.line}>
            {t('priceDraft.margin', {
              before: formatPercent(consequence.marginBefore),
              after: formatPercent(consequence.marginAfter),
              floor: price(product.floorPriceCents),
            })}
          </p>
        )}
        <p className={styles.line}>{pace}</p>
        <RefusalNote refusal={command.refusal} />
      </div>
    </>
  );
}
