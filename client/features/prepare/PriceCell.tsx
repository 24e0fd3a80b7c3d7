import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product } from '#shared/model/product.ts';
import type { QueueItem } from '#shared/model/room.ts';
import { PriceField } from '../../components/PriceField.tsx';
import { currencySign } from '../../format/money.ts';
import { selectCurrency, selectIsLinked } from '../../store/selectors.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRefusalText } from '../../store/useRefusalText.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { useMoney } from '../studio/useShow.ts';
import { useCanPrepare } from './useCanPrepare.ts';

export interface PriceCellProps {
  readonly product: Product;
  readonly item: QueueItem;
  readonly name: string;
}

/**
 * The price of a product, typed in its place. What cannot be charged stays in the field with the reason; Enter or leaving
 * the field saves, Escape takes the price of the room again.
 */
export function PriceCell({ product, item, name }: PriceCellProps) {
  const { t } = useTranslation('prepare');
  const { price } = useMoney();
  const currency = useRoomStore(selectCurrency);
  const isLinked = useRoomStore(selectIsLinked);
  const canPrepare = useCanPrepare();
  const refusalText = useRefusalText();
  const command = useCommand();
  const [draft, setDraft] = useState<{ readonly cents: number | null } | null>(null);
  const problem = problemOf(draft?.cents, product);
  const refusal = command.refusal;
  const save = async (): Promise<void> => {
    if (draft === null || problem !== null || draft.cents === null) return;
    if (draft.cents === item.priceCents) return setDraft(null);
    const isSaved = await command.run({ type: 'changePrice', productId: product.id, priceCents: draft.cents });
    if (isSaved) setDraft((now) => (now?.cents === draft.cents ? null : now));
  };
  const saveAgain = useRef(save);
  saveAgain.current = save;
  const wasLost = refusal?.code === 'link/unconfirmed';
  useEffect(() => {
    // A price that was not confirmed is given again with the next link: setting it twice is setting it once.
    if (isLinked && wasLost) void saveAgain.current();
  }, [isLinked, wasLost]);
  const text =
    problem === 'empty'
      ? t('show.price.empty')
      : problem === 'below'
        ? t('show.price.below', { floor: price(product.floorPriceCents) })
        : refusal !== null && draft !== null
          ? refusalText(refusal)
          : null;
  return (
    <PriceField
      label={t('show.price.label', { name })}
      isLabelHidden
      value={draft === null ? item.priceCents : draft.cents}
      onChange={(cents) => {
        command.clear();
        setDraft({ cents });
      }}
      onSubmit={() => void save()}
      onBlur={() => void save()}
      onEscape={() => {
        command.clear();
        setDraft(null);
      }}
      isDisabled={!canPrepare}
      before={currencySign(currency)}
      message={text ?? (draft !== null && !isLinked ? t('show.price.waiting') : null)}
      tone={text === null ? 'hint' : 'error'}
    />
  );
}

function problemOf(cents: number | null | undefined, { floorPriceCents }: Product): 'empty' | 'below' | null {
  if (cents === undefined) return null;
  if (cents === null || cents === 0) return 'empty';
  return cents < floorPriceCents ? 'below' : null;
}
