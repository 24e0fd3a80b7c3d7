import { useTranslation } from 'react-i18next';
import type { Bilingual, Language } from '#shared/model/language.ts';

/** The language of the screens, and the way to read a text that exists in both. */
export function useLanguage(): { readonly language: Language; readonly pick: (text: Bilingual) => string } {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh';
  return { language, pick: (text) => text[language] };
}
