import type { Topic } from '../model/fact-sheet.ts';
import type { Lexicon } from '../model/lexicon.ts';
import { findSlots } from './pattern-index.ts';
import { longestMatches } from './phrase-trie.ts';
import type { SlotScan } from './slot-scan.ts';
import { type Statement, speechRules } from './speech-rules.ts';

/** What a text says of the room's own state: the topics it names, in order, and plain statements on offers and stock. */
export interface LiveTalk {
  readonly topics: readonly PlacedValue<Topic>[];
  readonly statements: ReadonlySet<Statement>;
}

interface PlacedValue<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** Topics and statements of a normalised text, the longest phrase where several begin. Never throws. */
export function liveTalk(text: string, lexicon: Lexicon): LiveTalk {
  const rules = speechRules(lexicon);
  const scan = findSlots(text, rules.talkIndex);
  return {
    topics: longest(scan, rules.topics),
    statements: new Set(longest(scan, rules.statements).map(({ value }) => value)),
  };
}

function longest<T>(
  scan: SlotScan,
  slots: readonly { readonly slot: number; readonly value: T }[],
): readonly PlacedValue<T>[] {
  const found: PlacedValue<T>[] = [];
  for (const { slot, value } of slots) {
    const flat = scan.placesOf(slot);
    if (flat === undefined) continue;
    for (let at = 0; at < flat.length; at += 2) found.push({ start: flat[at] ?? 0, end: flat[at + 1] ?? 0, value });
  }
  return found.length < 2 ? found : longestMatches(found.sort((a, b) => a.start - b.start || a.end - b.end));
}
