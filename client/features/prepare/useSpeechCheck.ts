import { useEffect, useState } from 'react';
import type { Language } from '#shared/model/language.ts';
import type { CheckedFinding, CheckedGoods } from '#shared/protocol/http-contract.ts';
import { api } from '../../connection/api.ts';

/** A check waits until nothing was typed for so long. */
const PAUSE_MS = 250;

/** How far the check of a text is: `failed` when the server could not be asked; nothing is known of the text then. */
export type SpeechCheckPhase = 'waiting' | 'checked' | 'failed';

interface Checked {
  readonly text: string;
  readonly phase: SpeechCheckPhase;
  readonly findings: readonly CheckedFinding[];
}

/** What needs care in a text about some goods while it is being typed; nothing while it waits for its answer. */
export function useSpeechCheck(text: string, lang: Language, goods: CheckedGoods | null): Omit<Checked, 'text'> {
  // Equal goods are the same goods, whichever object carries them.
  const known = JSON.stringify(goods);
  const [checked, setChecked] = useState<Checked>({ text: '', phase: 'checked', findings: [] });
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(async () => {
      const next = await check(text, lang, JSON.parse(known));
      if (!isStale) setChecked(next);
    }, PAUSE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [text, lang, known]);
  return checked.text === text ? checked : { phase: 'waiting', findings: [] };
}

async function check(text: string, lang: Language, goods: CheckedGoods | null): Promise<Checked> {
  if (text.trim() === '') return { text, phase: 'checked', findings: [] };
  const result = await api.checkSpeech({ lang, text, ...(goods === null ? {} : { goods }) });
  return result.ok
    ? { text, phase: 'checked', findings: result.value.findings }
    : { text, phase: 'failed', findings: [] };
}
