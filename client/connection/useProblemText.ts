import { useTranslation } from 'react-i18next';
import type { HttpProblem } from '#shared/protocol/http-contract.ts';
import { httpErrorText } from '#shared/protocol/http-error-text.ts';
import { useLanguage } from '../locales/useLanguage.ts';

/** Turns a route's problem into a sentence in the reader's language. */
export function useProblemText(): (problem: HttpProblem) => string {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return ({ code, params }) => {
    if (code === 'link/unreachable') return t('error.unreachable');
    if (code === 'link/bad_answer') return t('error.badAnswer', { status: params.status ?? 0 });
    return httpErrorText(code, params, language);
  };
}
