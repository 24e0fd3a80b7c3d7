import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../components/Field.tsx';
import { HoldButton } from '../../components/HoldButton.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import { useCommand } from '../../store/useCommand.ts';
import styles from './Draft.module.css';
import { RefusalNote } from './RefusalNote.tsx';
import type { ShownProduct } from './show-selectors.ts';

/** The schema of `startGift` says the same. */
const LONGEST = 60;

export interface GiftDraftProps {
  readonly shown: ShownProduct;
  readonly onClose: () => void;
}

/** Something that comes with each order of the chosen product, until it is used up. It starts after a hold. */
export function GiftDraft({ shown, onClose }: GiftDraftProps) {
  const { t } = useTranslation('studio');
  const command = useCommand();
  const field = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [quantity, setQuantity] = useState<number | null>(50);
  const isReady = text.trim() !== '' && quantity !== null && quantity >= 1;

  useEffect(() => field.current?.focus(), []);
  const start = async () => {
    if (!isReady) return;
    const isDone = await command.run(
      { type: 'startGift', productId: shown.product.id, text: text.trim(), quantity },
      { role: 'operator' },
    );
    if (isDone) onClose();
  };
  const shared = { isLabelHidden: true, onEscape: onClose } as const;

  return (
    <>
      <div className={styles.row}>
        <div className={styles.wide}>
          <Field
            {...shared}
            label={t('gift.text')}
            placeholder={t('gift.text')}
            value={text}
            onChange={setText}
            maxLength={LONGEST}
            inputRef={field}
          />
        </div>
        <div className={styles.field}>
          <NumberField {...shared} label={t('gift.quantity')} value={quantity} onChange={setQuantity} before="×" />
        </div>
      </div>
      <div className={styles.row} data-second>
        <span className={styles.title}>{t('gift.perOrder', { slot: shown.slot })}</span>
        <HoldButton
          className={styles.action}
          size={28}
          disabled={!isReady}
          isBusy={command.isSending}
          onHold={() => void start()}
        >
          {t('gift.start')}
        </HoldButton>
        <IconButton size={28} label={t('priceDraft.close')} icon={<X size={16} />} onClick={onClose} />
      </div>
      <div className={styles.lines}>
        <RefusalNote refusal={command.refusal} />
        {command.refusal === null && (
          <p className={isReady ? styles.line : styles.quiet}>
            {isReady ? t('gift.consequence', { count: quantity }) : t('gift.invalid')}
          </p>
        )}
      </div>
    </>
  );
}
