import type { Language } from '#shared/model/language.ts';
import { resources } from '../../client/locales/resources.ts';

/** The texts of every screen in one language. */
export type ScreenWords = (typeof resources)[Language];

/** Texts of the screens, as the client has them. */
export function wordsOf(lang: Language): ScreenWords {
  return resources[lang];
}

type Values = Readonly<Record<string, string | number>>;

/** A text with its placeholders filled. Every placeholder needs a value. */
export function filled(text: string, values: Values): string {
  return text.replace(/\{\{(\w+)\}\}/g, (slot, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for ${slot} of “${text}”.`);
    return String(value);
  });
}

/** Finds a text whatever stands in the placeholders that have no value. Their values are its groups. */
export function saying(text: string, values: Values = {}): RegExp {
  const parts = text.split(/(\{\{\w+\}\})/).map((part) => {
    const name = /^\{\{(\w+)\}\}$/.exec(part)?.[1];
    if (name === undefined) return escaped(part);
    return values[name] === undefined ? '(.*?)' : escaped(String(values[name]));
  });
  return new RegExp(`^${parts.join('')}$`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
