import { useTranslation } from 'react-i18next';
import type { ReviewItem } from '#shared/model/review-item.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { selectQueue } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { selectBrief, selectTeam } from './show-selectors.ts';
import { useMoney } from './useShow.ts';

/** What the room itself knows about an item of the review, as a sentence beside it. */
export function useReviewFact(): (item: ReviewItem) => string {
  const { t } = useTranslation('studio');
  const { pick } = useLanguage();
  const { price } = useMoney();
  const brief = useRoomStore(selectBrief);
  const team = useRoomStore(selectTeam);
  const queue = useRoomStore(selectQueue);
  const products = brief?.team?.project.products ?? [];
  const inShow = products.filter((product) => queue.some((item) => item.productId === product.id));
  const certified = inShow.filter(({ facts }) => facts.some((fact) => fact.topic === 'certificate')).length;
  const lowest = Math.min(
    ...inShow.map((product) => {
      const live = queue.find((item) => item.productId === product.id)?.priceCents ?? product.priceCents;
      return live - product.floorPriceCents;
    }),
  );
  return (item) => {
    switch (item) {
      case 'seller':
        return t('preshow.seller.fact', { name: brief === null ? '' : pick(brief.enterpriseName) });
      case 'price':
        return t('preshow.price.fact', { gap: Number.isFinite(lowest) ? price(Math.max(0, lowest)) : '—' });
      case 'claims':
        return t('preshow.claims.fact', { count: certified, of: inShow.length });
      case 'repair':
        return team?.seats.moderator.holder.kind === 'empty' ? t('preshow.repair.empty') : t('preshow.repair.fact');
      case 'people':
      case 'picture':
      case 'speech':
      case 'minors':
        return t(`preshow.${item}.fact`);
    }
  };
}
