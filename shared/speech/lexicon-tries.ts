import type { Topic } from '../model/fact-sheet.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Finding, SpeechActKind } from '../model/speech-act.ts';
import { makePhraseTrie, type PhraseTrie } from './phrase-trie.ts';

/** What a phrase of the findings' trie stands for. */
export type FindingMark =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'finding'; readonly rule: Omit<Finding, 'phrase'> };

/** A plain statement on the room's own state. */
export type Statement = keyof Lexicon['statements'];

/** The phrases of a lexicon, ready to be looked for. */
export interface LexiconTries {
  readonly acts: PhraseTrie<SpeechActKind>;
  readonly topics: PhraseTrie<Topic>;
  readonly findings: PhraseTrie<FindingMark>;
  readonly negations: PhraseTrie<true>;
  readonly statements: PhraseTrie<Statement>;
}

const known = new WeakMap<Lexicon, LexiconTries>();

/** The tries of a lexicon, built once per lexicon object. */
export function lexiconTries(lexicon: Lexicon): LexiconTries {
  const built = known.get(lexicon) ?? build(lexicon);
  known.set(lexicon, built);
  return built;
}

function build(lexicon: Lexicon): LexiconTries {
  const marks: [string, FindingMark][] = lexicon.allowed.map((phrase) => [phrase, { kind: 'allowed' }]);
  for (const { phrases, id, category, severity } of lexicon.findings) {
    for (const phrase of phrases) marks.push([phrase, { kind: 'finding', rule: { id, category, severity } }]);
  }
  return {
    acts: makePhraseTrie(flatten<SpeechActKind>(lexicon.acts)),
    topics: makePhraseTrie(flatten<Topic>(lexicon.topics)),
    findings: makePhraseTrie(marks),
    negations: makePhraseTrie(lexicon.negations.map((phrase) => [phrase, true] as const)),
    statements: makePhraseTrie(flatten<Statement>(lexicon.statements)),
  };
}

function flatten<K extends string>(lists: Readonly<Partial<Record<K, readonly string[]>>>): (readonly [string, K])[] {
  const keys = Object.keys(lists) as K[];
  return keys.flatMap((key) => (lists[key] ?? []).map((phrase) => [phrase, key] as const));
}
