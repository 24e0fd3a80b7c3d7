import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import { useCommand } from '../../store/useCommand.ts';
import styles from './Draft.module.css';
import { RefusalNote } from './RefusalNote.tsx';
import type { ShownProduct } from './show-selectors.ts';
import type { ProductActs } from './useProductActs.ts';
import { useStockPace } from './useStockPace.ts';

/** The most pieces of one release; the schema of `releaseStock` says the same. */
const MOST = 1_000_000;

export interface StockDraftProps {
  readonly shown: ShownProduct;
  readonly acts: ProductActs;
  readonly onClose: () => void;
}

/** Adds pieces to the stock on sale, or says that there are none; a release ends that again. */
export function StockDraft({ shown, acts, onClose }: StockDraftProps) {
  const { t } = useTranslation('studio');
  const pace = useStockPace(shown);
  const command = useCommand();
  const field = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const [quantity, setQuantity] = useState<number | null>(null);
  const isValid = quantity !== null && quantity >= 1 && quantity <= MOST;

  useEffect(() => field.current?.focus(), []);
  const release = async () => {
    if (!isValid) return;
    const isDone = await command.run(
      { type: 'releaseStock', productId: shown.product.id, quantity },
      { role: 'operator' },
    );
    if (isDone) onClose();
  };

  return (
    <>
      <div className={styles.row}>
        <span className={styles.title}>{t('stockForm.title')}</span>
        <span className={styles.before}>{shown.item.stock} +</span>
        <div className={styles.field}>
          <NumberField
            label={t('stockForm.label')}
            isLabelHidden
            value={quantity}
            onChange={setQuantity}
            onSubmit={() => void release()}
            onEscape={onClose}
            inputRef={field}
          />
        </div>
        <Button keyHint="Enter" disabled={!isValid} isBusy={command.isSending} onClick={() => void release()}>
          {t('stockForm.submit')}
        </Button>
        <IconButton size={28} label={t('priceDraft.close')} icon={<X size={16} />} onClick={onClose} />
      </div>
      <div className={styles.lines}>
        {quantity !== null && !isValid && <p className={styles.quiet}>{t('stockForm.invalid')}</p>}
        <p className={styles.line}>{shown.item.isSoldOut ? t('stockForm.marked') : pace}</p>
        <div className={styles.row} data-second>
          <Button
            size={28}
            keyHint="X"
            disabled={shown.item.isSoldOut}
            isBusy={acts.soldOut.isSending}
            onClick={acts.markSoldOut}
          >
            {t('stockForm.markSoldOut')}
          </Button>
          <RefusalNote refusal={command.refusal ?? acts.soldOut.refusal} />
        </div>
      </div>
    </>
  );
}
