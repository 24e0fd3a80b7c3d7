import { useEffect, useState } from 'react';
import type { Language } from '#shared/model/language.ts';
import type { CheckedFinding } from '#shared/protocol/http-contract.ts';
import { api } from '../../connection/api.ts';

/** A check waits until nothing was typed for so long. */
const PAUSE_MS = 250;

/** What needs care in a text while it is being typed; `isCurrent` false while a newer text waits for its answer. */
export function useSpeechCheck(text: string, lang: Language) {
  const [checked, setChecked] = useState<{ readonly text: string; readonly findings: readonly CheckedFinding[] }>({
    text: '',
    findings: [],
  });
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(async () => {
      const result = text.trim() === '' ? null : await api.checkSpeech({ lang, text });
      if (!isStale) setChecked({ text, findings: result?.ok ? result.value.findings : [] });
    }, PAUSE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [text, lang]);
  return { findings: checked.text === text ? checked.findings : [], isCurrent: checked.text === text };
}
