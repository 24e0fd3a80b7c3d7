import type { Topic } from '../model/fact-sheet.ts';
import type { Language } from '../model/language.ts';
import { CONTEXT_SLOTS, type Lexicon, type SpeechLabel } from '../model/lexicon.ts';
import {
  createPatternIndex,
  flattenSteps,
  type Gap,
  type PatternIndex,
  type PatternStep,
  type PatternSteps,
} from './pattern-index.ts';
import { phraseForms } from './phrase-forms.ts';
import type { KeyedRule } from './slot-scan.ts';
import { createStampSet, type StampSet } from './stamp-set.ts';

/** What a pattern stands for: a label that it speaks for, a place that clears findings, or a number of pieces in stock. */
export type RuleTarget = SpeechLabel | 'allowed' | 'stockClaim';

/** One pattern, ready to be looked for; `rule` is the rule of compliance that it belongs to, null for acts. */
export interface SpeechRule {
  readonly target: RuleTarget;
  readonly rule: string | null;
  /** Severity of that rule, 0 for acts. */
  readonly severity: number;
  readonly steps: readonly PatternStep[];
  /** The pattern as it is written: its name among the features. */
  readonly source: string;
}

/** A slot with a meaning of its own. */
export type ContextSlot = (typeof CONTEXT_SLOTS)[number];

/** A plain statement on the room's own state. */
export type Statement = keyof Lexicon['statements'];

/** A lexicon, ready to be looked for in lines. */
export interface SpeechRules {
  readonly lang: Language;
  readonly index: PatternIndex;
  /** Topics, statements and denials alone: all that answers are read for, and so little that long text costs little. */
  readonly talkIndex: PatternIndex;
  readonly rules: readonly SpeechRule[];
  /** The rules that have been looked for in the line that is being read. */
  readonly tried: StampSet;
  /** The steps of all rules. */
  readonly steps: PatternSteps;
  /** Slots that the lexicon names, by number: they are features of their own. */
  readonly slotNames: readonly string[];
  readonly contextSlots: Readonly<Record<ContextSlot, number>>;
  readonly topics: readonly { readonly slot: number; readonly value: Topic }[];
  readonly statements: readonly { readonly slot: number; readonly value: Statement }[];
  readonly denialSlot: number;
}

const GAPS: Readonly<Record<string, Gap>> = { '..': 'near', '...': 'far' };
const known = new WeakMap<Lexicon, SpeechRules>();

/** The rules of a lexicon, built once per lexicon object. */
export function speechRules(lexicon: Lexicon): SpeechRules {
  const before = known.get(lexicon);
  if (before !== undefined) return before;
  const built = build(lexicon);
  known.set(lexicon, built);
  return built;
}

function build(lexicon: Lexicon): SpeechRules {
  const slots = createSlotList(lexicon.lang);
  for (const [name, phrases] of Object.entries(lexicon.slots)) slots.add(name, phrases);
  const slotNames = slots.names();
  const severities = new Map(lexicon.findings.map(({ rule, severity }) => [rule, severity]));
  const rules = listPatterns(lexicon).flatMap(([target, rule, source]): SpeechRule[] => {
    const steps = readSteps(source, slots);
    return steps.length === 0 ? [] : [{ target, rule, severity: severities.get(rule ?? '') ?? 0, steps, source }];
  });
  const addAll = <K extends string>(kind: string, lists: Readonly<Partial<Record<K, readonly string[]>>>) =>
    (Object.keys(lists) as K[]).map((value) => ({ slot: slots.add(`${kind}:${value}`, lists[value] ?? []), value }));
  const topics = addAll<Topic>('topic', lexicon.topics);
  const statements = addAll<Statement>('statement', lexicon.statements);
  const denialSlot = slots.add('denial', lexicon.denials);
  const talkSlots = new Set([denialSlot, ...[...topics, ...statements].map(({ slot }) => slot)]);
  const count = slots.names().length;
  return {
    lang: lexicon.lang,
    index: createPatternIndex(slots.phrases(), count, byRarestSlot(rules, slots.phrases(), lexicon.lang)),
    talkIndex: createPatternIndex(
      slots.phrases().filter(([, slot]) => talkSlots.has(slot)),
      count,
    ),
    rules,
    tried: createStampSet(rules.length),
    steps: flattenSteps(rules.map(({ steps }) => steps)),
    slotNames,
    contextSlots: Object.fromEntries(CONTEXT_SLOTS.map((name) => [name, slotNames.indexOf(name)])) as Record<
      ContextSlot,
      number
    >,
    topics,
    statements,
    denialSlot,
  };
}

/** How much less often a phrase is said for each character more. Only how many rules are looked at depends on it. */
const RARER_BY_CHARACTER: Readonly<Record<Language, number>> = { zh: 30, en: 4 };

/** By slot: the rules of which it is the rarest, so that few are looked at in vain. */
function byRarestSlot(
  rules: readonly SpeechRule[],
  phrases: readonly (readonly [string, number])[],
  lang: Language,
): readonly (readonly KeyedRule[] | undefined)[] {
  const commonness: number[] = [];
  for (const [phrase, slot] of phrases) {
    let share = 1;
    for (let at = 0; at < phrase.length; at += 1) share /= RARER_BY_CHARACTER[lang];
    commonness[slot] = (commonness[slot] ?? 0) + share;
  }
  const lists: KeyedRule[][] = [];
  for (const [rule, { steps }] of rules.entries()) {
    const rarest = steps.map(({ slot }) => slot).sort((a, b) => (commonness[a] ?? 0) - (commonness[b] ?? 0) || a - b);
    const [key = 0, partner = key] = rarest;
    lists[key] ??= [];
    lists[key]?.push({ rule, partner });
  }
  return lists;
}

function listPatterns(lexicon: Lexicon): (readonly [RuleTarget, string | null, string])[] {
  const acts = Object.entries(lexicon.acts) as [SpeechLabel, readonly string[]][];
  return [
    ...acts.flatMap(([act, sources]) => sources.map((source) => [act, null, source] as const)),
    ...lexicon.findings.flatMap(({ rule, category, patterns }) =>
      patterns.map((source) => [category, rule, source] as const),
    ),
    ...lexicon.allowed.map((source) => ['allowed', null, source] as const),
    ...lexicon.stockClaims.map((source) => ['stockClaim', null, source] as const),
  ];
}

interface SlotList {
  /** The number of the slot, new or known by its name. */
  add(name: string, phrases: readonly string[]): number;
  find(name: string): number | undefined;
  names(): readonly string[];
  phrases(): readonly (readonly [string, number])[];
}

function createSlotList(lang: Language): SlotList {
  const numbers = new Map<string, number>();
  const phrases: [string, number][] = [];
  return {
    add(name, list) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      const slot = numbers.size;
      numbers.set(name, slot);
      for (const phrase of list) for (const form of phraseForms(phrase, lang)) phrases.push([form, slot]);
      return slot;
    },
    find: (name) => numbers.get(name),
    names: () => [...numbers.keys()],
    phrases: () => phrases,
  };
}

/** `<slot> .. <a/b>` as steps; a pattern that starts or ends with a gap is read without it. */
function readSteps(source: string, slots: SlotList): PatternStep[] {
  const steps: PatternStep[] = [];
  let gap: Gap = 'none';
  for (const part of source.split(/(<[^>]*>|(?<= )\.{2,3}(?= ))/)) {
    const text = part.trim();
    const isGap = GAPS[text];
    if (isGap !== undefined) gap = isGap;
    else if (text !== '') {
      const isSlot = text.startsWith('<');
      const name = isSlot ? text.slice(1, -1) : text;
      const slot = slots.find(name) ?? slots.add(name, isSlot ? name.split('/') : [name]);
      steps.push({ slot, gap: steps.length === 0 ? 'none' : gap });
      gap = 'none';
    }
  }
  return steps;
}
