import { CouponDraft } from './CouponDraft.tsx';
import styles from './DraftBox.module.css';
import { FlashSaleDraft } from './FlashSaleDraft.tsx';
import { GiftDraft } from './GiftDraft.tsx';
import { LuckyBagDraft } from './LuckyBagDraft.tsx';
import { PlanNote } from './PlanNote.tsx';
import { PriceDraft } from './PriceDraft.tsx';
import { StockDraft } from './StockDraft.tsx';
import type { ShownProduct } from './show-selectors.ts';
import type { ProductActs } from './useProductActs.ts';

/** What is being prepared for the chosen product. */
export type DraftKind = 'none' | 'price' | 'stock' | 'coupon' | 'flashSale' | 'luckyBag' | 'gift';

export interface DraftBoxProps {
  readonly shown: ShownProduct;
  readonly acts: ProductActs;
  readonly draft: DraftKind;
  readonly onClose: () => void;
}

/** One box of fixed height for every draft, so that the controls below never move. */
export function DraftBox({ shown, acts, draft, onClose }: DraftBoxProps) {
  return (
    <div className={styles.box} data-open={draft !== 'none'}>
      {draft === 'none' && <PlanNote shown={shown} />}
      {draft === 'price' && <PriceDraft shown={shown} onClose={onClose} />}
      {draft === 'stock' && <StockDraft shown={shown} acts={acts} onClose={onClose} />}
      {draft === 'coupon' && <CouponDraft shown={shown} onClose={onClose} />}
      {draft === 'flashSale' && <FlashSaleDraft shown={shown} onClose={onClose} />}
      {draft === 'luckyBag' && <LuckyBagDraft onClose={onClose} />}
      {draft === 'gift' && <GiftDraft shown={shown} onClose={onClose} />}
    </div>
  );
}
