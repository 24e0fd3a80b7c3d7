import type { Language } from '#shared/model/language.ts';

/** Language in which commands speak: the one asked for, else that of the environment, as POSIX orders its variables. */
export function operatorLanguage(
  asked: Language | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  if (asked !== undefined) return asked;
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
