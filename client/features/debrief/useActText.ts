import { useTranslation } from 'react-i18next';
import type { PublicProduct } from '#shared/protocol/room-brief.ts';
import type { MomentAct } from '#shared/protocol/what-if-contract.ts';
import { hasActWord } from './act-words.ts';
import { useProductName } from './useProductName.ts';

/** What an act was, in words: its name, and what was said or which product it was about. */
export function useActText(products: readonly PublicProduct[]): (act: MomentAct) => string {
  const { t } = useTranslation('debrief');
  const productName = useProductName(products);
  return ({ command }) => {
    const { type } = command;
    const name = hasActWord(type) ? t(`futures.act.${type}`) : type;
    const about = 'text' in command ? command.text : 'productId' in command ? productName(command.productId) : '';
    return about === '' ? name : `${name} · ${about}`;
  };
}
