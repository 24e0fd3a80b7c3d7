import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#shared/model/language.ts';
import type { resources } from './resources.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: (typeof resources)['en'];
  }
}

const KEY = 'caipai.language';

/** The texts of a language come when somebody reads them: both together are twice as much to load. */
const LOAD = {
  zh: async () => (await import('./texts.zh.ts')).textsZh,
  en: async () => (await import('./texts.en.ts')).textsEn,
} as const;

/** Starts the texts in the language chosen last, else in the browser's. Resolves when they can be read. */
export async function startTexts(): Promise<void> {
  const language = firstLanguage();
  void i18next.use(initReactI18next).init({
    resources: { [language]: await LOAD[language]() },
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  markDocument(currentLanguage());
}

/** Language of the screens now. */
export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh';
}

/** Can the texts of a language be read now. */
export function hasTexts(language: Language): boolean {
  return i18next.hasResourceBundle(language, 'common');
}

/** Loads the texts of a language, once. Rejects when they cannot be loaded. */
export async function loadTexts(language: Language): Promise<void> {
  if (hasTexts(language)) return;
  const texts = await LOAD[language]();
  for (const [namespace, words] of Object.entries(texts)) i18next.addResourceBundle(language, namespace, words);
}

/** Changes the language of all screens, and keeps the choice; at once when its texts are there, else when they come. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
  if (hasTexts(language)) show(language);
  else void loadTexts(language).then(() => show(language));
}

function show(language: Language): void {
  void i18next.changeLanguage(language);
  markDocument(language);
}

function firstLanguage(): Language {
  const stored = localStorage.getItem(KEY);
  if (stored === 'zh' || stored === 'en') return stored;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function markDocument(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}
