import { useEffect, useState } from 'react';
import type { Language } from '#shared/model/language.ts';
import { onWake } from '../connection/wake-signals.ts';
import { hasTexts, loadTexts } from './i18n.ts';

/**
 * Loads the texts of a language besides the reader's, and again when the page wakes up after a failure. Says whether they
 * can be read; with null there is nothing to load.
 */
export function useTextsOf(language: Language | null): boolean {
  const [loaded, setLoaded] = useState<Language | null>(null);
  const isThere = language === null || loaded === language || hasTexts(language);
  useEffect(() => {
    if (isThere || language === null) return;
    let isCurrent = true;
    const load = (): void => {
      loadTexts(language).then(
        () => isCurrent && setLoaded(language),
        // The link is away: waking up loads again, and until then the room is still being entered.
        () => undefined,
      );
    };
    load();
    const stop = onWake(load);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [isThere, language]);
  return isThere;
}
