import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './ActRow.module.css';
import type { DraftKind } from './DraftBox.tsx';
import { RefusalNote } from './RefusalNote.tsx';
import { type ShownProduct, selectPinned } from './show-selectors.ts';
import type { ProductActs } from './useProductActs.ts';

export interface ActRowProps {
  readonly shown: ShownProduct;
  readonly acts: ProductActs;
  readonly draft: DraftKind;
  readonly onDraft: (draft: DraftKind) => void;
}

/** The four acts on the chosen product, always in the same places; under them why the last one was refused. */
export function ActRow({ shown, acts, draft, onDraft }: ActRowProps) {
  const { t } = useTranslation('studio');
  const pinned = useRoomStore(selectPinned);
  const isOnAir = pinned?.productId === shown.product.id;
  const toggleDraft = (kind: DraftKind) => onDraft(draft === kind ? 'none' : kind);
  return (
    <>
      <div className={styles.acts}>
        <Button
          size={28}
          keyHint="P"
          data-act="pinProduct"
          aria-pressed={isOnAir}
          isBusy={acts.pin.isSending}
          onClick={acts.togglePin}
        >
          {isOnAir ? t('stage.unpin') : t('stage.pin')}
        </Button>
        <Button
          size={28}
          keyHint="E"
          data-act="changePrice"
          aria-expanded={draft === 'price'}
          onClick={() => toggleDraft('price')}
        >
          {t('stage.price')}
        </Button>
        <Button
          size={28}
          keyHint="S"
          data-act="releaseStock"
          aria-expanded={draft === 'stock'}
          onClick={() => toggleDraft('stock')}
        >
          {t('stage.release')}
        </Button>
        <Button size={28} keyHint="D" isBusy={acts.list.isSending} onClick={acts.toggleListed}>
          {shown.item.isListed ? t('stage.delist') : t('stage.list')}
        </Button>
      </div>
      <div className={styles.notes}>
        <RefusalNote
          refusal={acts.pin.refusal ?? acts.list.refusal ?? (draft === 'stock' ? null : acts.soldOut.refusal)}
        />
      </div>
    </>
  );
}
