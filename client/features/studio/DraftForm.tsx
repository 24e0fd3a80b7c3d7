import { CouponDraft } from './CouponDraft.tsx';
import type { DraftBoxProps } from './DraftBox.tsx';
import { FlashSaleDraft } from './FlashSaleDraft.tsx';
import { GiftDraft } from './GiftDraft.tsx';
import { LuckyBagDraft } from './LuckyBagDraft.tsx';
import { PaidTrafficDraft } from './PaidTrafficDraft.tsx';
import { PriceDraft } from './PriceDraft.tsx';
import { StockDraft } from './StockDraft.tsx';

/** The form of a draft. All of them come as one piece, after the first paint. */
export function DraftForm({ shown, acts, draft, onClose }: DraftBoxProps) {
  switch (draft) {
    case 'none':
      return null;
    case 'price':
      return <PriceDraft shown={shown} onClose={onClose} />;
    case 'stock':
      return <StockDraft shown={shown} acts={acts} onClose={onClose} />;
    case 'coupon':
      return <CouponDraft shown={shown} onClose={onClose} />;
    case 'flashSale':
      return <FlashSaleDraft shown={shown} onClose={onClose} />;
    case 'luckyBag':
      return <LuckyBagDraft onClose={onClose} />;
    case 'gift':
      return <GiftDraft shown={shown} onClose={onClose} />;
    case 'paidTraffic':
      return <PaidTrafficDraft shown={shown} onClose={onClose} />;
  }
}
