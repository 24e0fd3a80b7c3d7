import type { ContentProblem } from './content-fault.ts';
import type { ContentFile } from './content-file.ts';

const HAN = /\p{Script=Han}/u;

/**
 * Every text that stands beside its other language is written in its own: English holds no Chinese, and Chinese is not
 * the English copied. Texts without letters, such as sizes, may be equal.
 */
export function checkTranslations(file: ContentFile, problems: ContentProblem[]): void {
  visit(file.value, []);

  function visit(value: unknown, path: readonly (string | number)[]): void {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, [...path, index]);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const entries: Readonly<Record<string, unknown>> = { ...value };
    const { zh, en } = entries;
    if (typeof zh === 'string' && typeof en === 'string') checkPair(zh, en, path);
    for (const [key, item] of Object.entries(entries)) visit(item, [...path, key]);
  }

  function checkPair(zh: string, en: string, path: readonly (string | number)[]): void {
    if (HAN.test(en)) problems.push(file.problemAt([...path, 'en'], 'is in Chinese; write it in English'));
    else if (zh === en && /\p{L}{3}/u.test(zh))
      problems.push(file.problemAt([...path, 'zh'], 'is the English text; write it in Chinese'));
  }
}
