import { useSyncExternalStore } from 'react';

/**
 * What the pages of viewers' phones need of i18next and react-i18next, a tenth of their size: the build of these pages
 * puts this module in the place of both. Keys with dots, `{{names}}` and plural forms work as they do there.
 */

type Words = { readonly [key: string]: string | Words };
type Values = Readonly<Record<string, string | number>>;

interface Start {
  readonly lng: string;
  readonly resources: Readonly<Record<string, Readonly<Record<string, Words>>>>;
}

const bundles = new Map<string, Words>();
const listeners = new Set<() => void>();
let language = '';

/** The part of i18next's instance that the pages use. */
const i18n = {
  get language(): string {
    return language;
  },
  use: (_module: unknown) => i18n,
  init: ({ lng, resources }: Start): void => {
    language = lng;
    for (const [lang, namespaces] of Object.entries(resources)) {
      for (const [namespace, words] of Object.entries(namespaces)) i18n.addResourceBundle(lang, namespace, words);
    }
  },
  hasResourceBundle: (lang: string, namespace: string): boolean => bundles.has(`${lang}/${namespace}`),
  addResourceBundle: (lang: string, namespace: string, words: Words): void =>
    void bundles.set(`${lang}/${namespace}`, words),
  changeLanguage: (lang: string): void => {
    language = lang;
    for (const tell of listeners) tell();
  },
  getFixedT: (lang: string, namespace: string) => translator(lang, namespace),
};
export default i18n;

/** Nothing has to be bound: the hook below reads the instance itself. */
export const initReactI18next = null;

/** The translator of a namespace in the language of the page; it follows a change of language. */
export function useTranslation(namespace = 'common') {
  const lang = useSyncExternalStore(subscribe, () => language);
  return { t: translator(lang, namespace), i18n };
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

function translator(lang: string, namespace: string): (key: string, values?: Values) => string {
  return (key, values = {}) => {
    const words = bundles.get(`${lang}/${namespace}`);
    const count = values.count;
    const form = typeof count === 'number' ? new Intl.PluralRules(lang).select(count) : null;
    const text =
      (form && wordAt(words, `${key}_${form}`)) ?? wordAt(words, `${key}_other`) ?? wordAt(words, key) ?? key;
    return text.replace(/\{\{(\w+)\}\}/g, (slot, name: string) => String(values[name] ?? slot));
  };
}

function wordAt(words: Words | undefined, key: string): string | null {
  const found = key
    .split('.')
    .reduce<string | Words | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), words);
  return typeof found === 'string' ? found : null;
}
