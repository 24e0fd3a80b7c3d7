import type { Lexicon } from '../model/lexicon.ts';
import { type Finding, type SpeechActKind, speechActKindSchema } from '../model/speech-act.ts';
import { findFindings, type KnownGoods, type PlacedFinding } from './find-findings.ts';
import { CLAUSE_END } from './fold-text.ts';
import type { NormalText } from './normal-text.ts';
import { normalise, originalRange } from './normalise-text.ts';
import { type LineReading, readLine } from './read-line.ts';
import { type LineScores, scoreLine, scoreOf } from './score-line.ts';
import { speechRules } from './speech-rules.ts';

/** An act heard in a line: where in the normalised text, and how surely, in thousandths of a logit; below 0 when it is only the likeliest. */
export interface HeardAct {
  readonly kind: SpeechActKind;
  readonly at: number;
  readonly score: number;
}

/** What a line says without knowing the room: acts by place, findings with offsets into the words as they were spoken. */
export interface LineAnalysis {
  /** The normalised text that `at` refers to. */
  readonly normal: string;
  readonly acts: readonly HeardAct[];
  readonly findings: readonly Finding[];
}

/**
 * Words in which nothing is heard for sure still do something: the likeliest act that a pattern speaks for counts from here
 * on, in thousandths of a logit. Measured on lines of `tests/fixtures/speech`.
 */
const LIKELIEST_FROM = -1_500;
/** Longer text is read in pieces, so that many small weights of a long speech do not add up. Characters. Proposed. */
const LONGEST_PIECE = { zh: 120, en: 300 };

/** A text as a lexicon reads it: the same words always the same. */
export interface ReadText {
  readonly normal: NormalText;
  readonly pieces: readonly ReadPiece[];
}

interface ReadPiece {
  /** Where it begins in the normalised text. */
  readonly from: number;
  readonly line: LineReading;
  readonly scores: LineScores;
}

/** Acts and findings of a text of any length. Time is linear in the text. Never throws. Rules: SPE-2, SPE-6 to SPE-9. */
export function analyseLine(text: string, lexicon: Lexicon, goods: (at: number) => KnownGoods): LineAnalysis {
  return analyseRead(text, readText(text, lexicon), lexicon, goods);
}

/** The same for a text that the caller has read: `read` is `readText(text, lexicon)`. */
export function analyseRead(
  text: string,
  read: ReadText,
  lexicon: Lexicon,
  goods: (at: number) => KnownGoods,
): LineAnalysis {
  const findings = findingsOf(text, read, lexicon, goods);
  return { normal: read.normal.text, acts: actsOf(read, lexicon, findings.length === 0), findings };
}

/** Acts by place, each where it is first heard. With `isLikelyEnough`, when none is sure, the likeliest. */
function actsOf({ pieces }: ReadText, lexicon: Lexicon, isLikelyEnough: boolean): readonly HeardAct[] {
  const acts = new Map<SpeechActKind, HeardAct>();
  let likeliest: HeardAct | null = null;
  for (const { from, line, scores } of pieces) {
    for (const kind of speechActKindSchema.options) {
      const score = scoreOf(kind, scores);
      const known = acts.get(kind);
      const isSure = score > 0;
      if (isSure ? known !== undefined && known.score >= score : score <= (likeliest?.score ?? LIKELIEST_FROM))
        continue;
      const place = placeOf(kind, line, lexicon);
      if (isSure) acts.set(kind, { kind, at: known?.at ?? from + place, score });
      else if (place < line.text.length) likeliest = { kind, at: from + place, score };
    }
  }
  if (acts.size === 0 && isLikelyEnough && likeliest !== null) acts.set(likeliest.kind, likeliest);
  return [...acts.values()].sort((a, b) => a.at - b.at);
}

/**
 * Findings of a text that was read, each category once, with offsets into the words as they were spoken. Never throws.
 * Rules: SPE-6 to SPE-9.
 */
export function findingsOf(
  text: string,
  { normal, pieces }: ReadText,
  lexicon: Lexicon,
  goods: (at: number) => KnownGoods,
): readonly Finding[] {
  const findings = new Map<string, PlacedFinding>();
  for (const { from, line, scores } of pieces) {
    for (const found of findFindings(line, scores, lexicon, () => goods(from))) {
      if (findings.has(found.category)) continue;
      findings.set(found.category, { ...found, start: from + found.start, end: from + found.end });
    }
  }
  return findings.size === 0 ? [] : inOriginal(text, normal, [...findings.values()]);
}

/**
 * Texts that are remembered, by lexicon: other futures of a show, and bots, say the same words again and again. Most words
 * are said once: what a text says is kept from the second time on, so that those leave nothing behind. What is longer than
 * words on air may be is not remembered. Characters.
 */
const MOST_TEXTS = 500;
const LONGEST_REMEMBERED = 500;
const readBefore = new WeakMap<Lexicon, TextMemory>();

/** Texts as they were read, null until they are said again, and the texts in a ring: the oldest goes. */
interface TextMemory {
  readonly texts: Map<string, ReadText | null>;
  readonly ring: string[];
  next: number;
}

/** Reads a text: what it says apart from the room. Time is linear in the text. Never throws. Rules: SPE-1. */
export function readText(text: string, lexicon: Lexicon): ReadText {
  if (text.length > LONGEST_REMEMBERED) return readAnew(text, lexicon);
  const memory = memoryOf(lexicon);
  const before = memory.texts.get(text);
  if (before !== undefined && before !== null) return before;
  const read = readAnew(text, lexicon);
  if (before === undefined) {
    const oldest = memory.ring[memory.next];
    if (oldest !== undefined) memory.texts.delete(oldest);
    memory.ring[memory.next] = text;
    memory.next = (memory.next + 1) % MOST_TEXTS;
  }
  memory.texts.set(text, before === undefined ? null : read);
  return read;
}

function readAnew(text: string, lexicon: Lexicon): ReadText {
  const normal = normalise(text);
  const pieces = piecesOf(normal.text, LONGEST_PIECE[lexicon.lang]).map(({ from, to }) => {
    const line = readLine(normal.text.slice(from, to), speechRules(lexicon));
    return { from, line, scores: scoreLine(line, lexicon) };
  });
  return { normal, pieces };
}

function memoryOf(lexicon: Lexicon): TextMemory {
  const before = readBefore.get(lexicon);
  if (before !== undefined) return before;
  const memory = { texts: new Map(), ring: [], next: 0 };
  readBefore.set(lexicon, memory);
  return memory;
}

/** Findings with their places in the words as they were spoken. */
function inOriginal(text: string, normal: NormalText, findings: readonly PlacedFinding[]): readonly Finding[] {
  return findings.map(({ id, category, severity, start, end }) => {
    const range = originalRange(text, normal, start, end);
    const phrase = wholeCharacters(text.slice(range.start, range.end));
    return { id, category, severity, phrase, start: range.start, end: range.end };
  });
}

function placeOf(kind: SpeechActKind, line: LineReading, lexicon: Lexicon): number {
  const { rules } = speechRules(lexicon);
  let first = line.text.length;
  for (const { rule, start } of line.hits) if (start < first && rules[rule]?.target === kind) first = start;
  return first;
}

/** Lone surrogates are no text that may be stored. */
function wholeCharacters(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}

/** Ranges of at most `longest` characters that end where clauses end, if there is such a place. */
function piecesOf(text: string, longest: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = 0;
  while (from < text.length) {
    const window = text.slice(from, from + longest);
    const clauseEnd = window.lastIndexOf(CLAUSE_END);
    const to = from + longest >= text.length ? text.length : from + (clauseEnd > 0 ? clauseEnd : longest);
    found.push({ from, to });
    from = text[to] === CLAUSE_END ? to + 1 : to;
  }
  return found;
}
