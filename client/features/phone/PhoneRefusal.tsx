import { useTranslation } from 'react-i18next';
import type { Refusal } from '#shared/protocol/socket-events.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { useRefusalText } from '../../store/useRefusalText.ts';

/** Why nothing can be watched here. */
export function PhoneRefusal({ refusal }: { readonly refusal: Refusal }) {
  const { t } = useTranslation('studio');
  const refusalText = useRefusalText();
  // A link that was cut off or mistyped does not even have the shape of one.
  const isGone = refusal.code === 'wire/unknown_room' || refusal.code === 'wire/invalid_payload';
  return <ErrorState text={isGone ? t('phone.gone') : refusalText(refusal)} code={refusal.code} />;
}
