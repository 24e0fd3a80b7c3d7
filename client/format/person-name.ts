import type { Language } from '#shared/model/language.ts';

/** How the server names somebody who has not chosen a name: `Guest 4F2A`. */
const UNNAMED = /^Guest ([0-9A-F]{4})$/;

/** A name as a reader sees it: people keep theirs, guests without one get the reader's word for a guest. */
export function personName(name: string, language: Language): string {
  return language === 'zh' ? name.replace(UNNAMED, '访客 $1') : name;
}
