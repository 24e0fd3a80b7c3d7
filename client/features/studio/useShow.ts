import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/model/language.ts';
import { currencySign, formatMoney, formatWholeMoney } from '../../format/money.ts';
import { useTextsOf } from '../../locales/useTextsOf.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';

const selectCurrency = (state: RoomStore) => state.brief?.currency ?? 'CNY';
const selectLanguage = (state: RoomStore): Language => state.brief?.lang ?? 'zh';

/** Money in the project's currency. */
export interface Money {
  /** As people write a price: `¥129`, `¥29.9`. */
  readonly price: (cents: number) => string;
  /** Without decimals, for totals. */
  readonly total: (cents: number) => string;
  /** For sentences of the show: the bare number in Chinese, where the unit follows, with the sign in English. */
  readonly spoken: (cents: number) => string;
}

/** Writes cents in the project's currency. */
export function useMoney(): Money {
  const lang = useRoomStore(selectLanguage);
  const currency = useRoomStore(selectCurrency);
  return {
    price: useCallback((cents) => formatMoney(cents, currency), [currency]),
    total: useCallback((cents) => formatWholeMoney(cents, currency), [currency]),
    spoken: useCallback(
      (cents) => {
        const bare = formatMoney(cents, currency).slice(1).replaceAll(',', '');
        return lang === 'zh' ? bare : `${currencySign(currency)}${bare}`;
      },
      [currency, lang],
    ),
  };
}

/** Language in which the show is held; what goes on air is written in it whatever language the screens have. */
export function useShowLanguage(): Language {
  return useRoomStore(selectLanguage);
}

const selectKnownLanguage = (state: RoomStore): Language | null => state.brief?.lang ?? null;

/** Can words that go on air be written: the show's language may be another than the reader's, and has to be loaded then. */
export function useHasShowTexts(): boolean {
  return useTextsOf(useRoomStore(selectKnownLanguage));
}

/** The translator for words that go on air, in the show's language. Only where `useHasShowTexts` holds. */
export function useShowTexts() {
  const lang = useShowLanguage();
  const { i18n } = useTranslation('studio');
  return i18n.getFixedT(lang, 'studio');
}
