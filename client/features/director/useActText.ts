import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../locales/useLanguage.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { selectProducts } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { selectRunOfShow } from '../studio/show-selectors.ts';
import type { LastAct } from './last-acts.ts';

const selectSlots = (state: RoomStore) => state.room.public.queue;

/** Writes what a seat did last. */
export function useActText(): (act: LastAct) => string {
  const { t } = useTranslation('studio');
  const { pick } = useLanguage();
  const products = useRoomStore(selectProducts);
  const queue = useRoomStore(selectSlots);
  const runOfShow = useRoomStore(selectRunOfShow);
  return ({ kind, text, productId }) => {
    const product = products.find((one) => one.id === productId);
    const name = product ? pick(product.shortName) : t('coupon.all');
    const slot = queue.findIndex((item) => item.productId === productId) + 1;
    if (kind === 'segment') {
      const segment = runOfShow.find((one) => one.id === text);
      return t('team.did.segment', { name: segment ? pick(segment.name) : (text ?? '') });
    }
    return t(`team.did.${kind}`, { text: text ?? '', name, slot });
  };
}
