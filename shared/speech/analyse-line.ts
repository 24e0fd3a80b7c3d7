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

/** Acts and findings of a text of any length. Time is linear in the text. Never throws. Rules: SPE-2, SPE-6 to SPE-9. */
export function analyseLine(text: string, lexicon: Lexicon, goods: (at: number) => KnownGoods): LineAnalysis {
  return analyseNormal(text, normalise(text), lexicon, goods);
}

/** The same for a text that the caller has normalised: `normalised` is `normalise(text)`. */
export function analyseNormal(
  text: string,
  normalised: NormalText,
  lexicon: Lexicon,
  goods: (at: number) => KnownGoods,
): LineAnalysis {
  const normal = normalised.text;
  const acts = new Map<SpeechActKind, HeardAct>();
  const findings = new Map<string, PlacedFinding>();
  let likeliest: HeardAct | null = null;
  for (const { from, to } of pieces(normal, LONGEST_PIECE[lexicon.lang])) {
    const { line, scores } = readPiece(normal.slice(from, to), lexicon);
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
    for (const found of findFindings(line, scores, lexicon, goods(from))) {
      if (findings.has(found.category)) continue;
      findings.set(found.category, { ...found, start: from + found.start, end: from + found.end });
    }
  }
  if (acts.size === 0 && findings.size === 0 && likeliest !== null) acts.set(likeliest.kind, likeliest);
  return {
    normal,
    acts: [...acts.values()].sort((a, b) => a.at - b.at),
    findings: findings.size === 0 ? [] : inOriginal(text, normalised, [...findings.values()]),
  };
}

/** A piece of a text as the lexicon reads it: the same words always the same. */
interface ReadPiece {
  readonly line: LineReading;
  readonly scores: LineScores;
}

/**
 * Pieces whose words are remembered, by lexicon: other futures of a show, and bots, say the same words again and again. Most
 * words are said once: what a piece says is kept from the second time on, so that those leave nothing behind.
 */
const MOST_PIECES = 500;
const readBefore = new WeakMap<Lexicon, PieceMemory>();

/** Pieces by their words, null until they are said again, and the words in a ring: the oldest goes. */
interface PieceMemory {
  readonly pieces: Map<string, ReadPiece | null>;
  readonly ring: string[];
  next: number;
}

function readPiece(text: string, lexicon: Lexicon): ReadPiece {
  const memory = memoryOf(lexicon);
  const before = memory.pieces.get(text);
  if (before !== undefined && before !== null) return before;
  const line = readLine(text, speechRules(lexicon));
  const piece = { line, scores: scoreLine(line, lexicon) };
  if (before === undefined) {
    const oldest = memory.ring[memory.next];
    if (oldest !== undefined) memory.pieces.delete(oldest);
    memory.ring[memory.next] = text;
    memory.next = (memory.next + 1) % MOST_PIECES;
  }
  memory.pieces.set(text, before === undefined ? null : piece);
  return piece;
}

function memoryOf(lexicon: Lexicon): PieceMemory {
  const before = readBefore.get(lexicon);
  if (before !== undefined) return before;
  const memory = { pieces: new Map(), ring: [], next: 0 };
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
function pieces(text: string, longest: number): { from: number; to: number }[] {
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
