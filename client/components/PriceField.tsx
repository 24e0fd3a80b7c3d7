import { useTranslation } from 'react-i18next';
import { priceText } from '../format/money.ts';
import { typePrice } from '../format/parse-number.ts';
import { type NumberFieldProps, TypedField } from './NumberField.tsx';

/** A field for a price in cents, written with at most two decimals. The currency's sign goes into `before`. */
export function PriceField(props: NumberFieldProps) {
  const { t } = useTranslation();
  return <TypedField {...props} read={typePrice} write={priceText} refusedText={t('field.priceOnly')} mode="decimal" />;
}
