import i18next, { type ResourceLanguage } from 'i18next';
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

/** The texts of the pages around a show are as much again, and a console needs none of them. */
const LOAD_PAGES = {
  zh: async () => (await import('./page-texts.zh.ts')).pageTextsZh,
  en: async () => (await import('./page-texts.en.ts')).pageTextsEn,
} as const;

/** The studio's words that no console needs for its first paint. */
const LOAD_LATER = {
  zh: async () => ({ studio: (await import('./studio-later.zh.ts')).studioLaterZh }),
  en: async () => ({ studio: (await import('./studio-later.en.ts')).studioLaterEn }),
} as const;

let hasPages = false;
let hasLater = false;
/** Settled when the texts have been started: the router asks for pages before that. */
let announceStart = (): void => undefined;
const started = new Promise<void>((resolve) => {
  announceStart = resolve;
});

/** Where the texts of a page come from, by language. */
export type TextSource = Readonly<Record<Language, () => Promise<ResourceLanguage>>>;

let source: TextSource = LOAD;

/**
 * Starts the texts in the language chosen last, else in the browser's. Resolves when they can be read. A small page gives
 * a source with its own texts alone.
 */
export async function startTexts(from: TextSource = LOAD): Promise<void> {
  source = from;
  const language = firstLanguage();
  void i18next.use(initReactI18next).init({
    resources: { [language]: await source[language]() },
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  markDocument(currentLanguage());
  announceStart();
}

/** Language of the screens now. */
export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh';
}

/** Can the texts of a language be read now, those of the pages too once one of them was opened. */
export function hasTexts(language: Language): boolean {
  return (
    i18next.hasResourceBundle(language, 'common') &&
    (!hasPages || i18next.hasResourceBundle(language, 'debrief')) &&
    (!hasLater || i18next.getResource(language, 'studio', 'lobby') !== undefined)
  );
}

/** Loads the texts of a language, once. Rejects when they cannot be loaded. */
export async function loadTexts(language: Language): Promise<void> {
  if (hasTexts(language)) return;
  const loaded = await Promise.all([
    source[language](),
    ...(hasPages ? [LOAD_PAGES[language]()] : []),
    ...(hasLater ? [LOAD_LATER[language]()] : []),
  ]);
  // Deep: the studio's later words join its first ones.
  for (const [namespace, words] of loaded.flatMap((texts) => Object.entries(texts)))
    i18next.addResourceBundle(language, namespace, words, true, true);
}

/** Loads the texts of the pages around a show in the reader's language, now and whenever the language changes. */
export async function loadPageTexts(): Promise<void> {
  hasPages = true;
  // A replay shows the desks of a show.
  hasLater = true;
  await started;
  await loadTexts(currentLanguage());
}

/** Loads the studio's later words in the reader's language, now and whenever the language changes. */
export async function loadLaterTexts(): Promise<void> {
  hasLater = true;
  await started;
  await loadTexts(currentLanguage());
}

/** A part of the studio that comes with its later words. */
export function withLaterTexts<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => (await Promise.all([load(), loadLaterTexts()]))[0];
}

/** Changes the language of all screens, and keeps the choice; at once when its texts are there, else when they come. */
export function chooseLanguage(language: Language): void {
  keepLanguage(language);
  if (hasTexts(language)) show(language);
  else void loadTexts(language).then(() => show(language));
}

function show(language: Language): void {
  void i18next.changeLanguage(language);
  markDocument(language);
}

function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Storage may be blocked, as in a file from a disk: the choice then lasts as long as the page.
  }
}

function storedLanguage(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function firstLanguage(): Language {
  const stored = storedLanguage();
  if (stored === 'zh' || stored === 'en') return stored;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function markDocument(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}
