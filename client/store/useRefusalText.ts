import { useTranslation } from 'react-i18next';
import { errorText } from '#shared/protocol/error-text.ts';
import { useLanguage } from '../locales/useLanguage.ts';
import type { SendRefusal } from './room-store.ts';

/** Turns a refusal into a sentence in the reader's language. */
export function useRefusalText(): (refusal: SendRefusal) => string {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return ({ code, params }) => {
    if (code === 'link/unconfirmed') return t('refusal.unconfirmed');
    if (code === 'link/closed') return t('refusal.closed');
    if (code === 'replay/read_only') return t('refusal.readOnly');
    return errorText(code, params, language);
  };
}
