import { correctionCredit } from '../model/correction-credit.ts';
import { type FindingJudgement, findingKey } from '../model/finding-judgement.ts';
import type { Finding } from '../model/speech-act.ts';
import { evidenceAt, type Measured, measured, NO_WORDS, type ShowReading } from './measured.ts';
import type { ShowFacts, Spoken } from './show-facts.ts';

/** Points that a finding costs, by severity 1 to 5. Source: `domain` 5.1. */
const POINTS = [0.5, 2, 5, 12, 12] as const;

/**
 * A finding with what it costs: `points` after the credit of a correction on air, which came so long after the words; none
 * when people dismissed it. `judgement` null: nobody disputed it.
 */
export interface CostedFinding {
  readonly finding: Finding;
  readonly spoken: Spoken;
  readonly fullPoints: number;
  readonly points: number;
  readonly correctedAfterMs: number | null;
  readonly judgement: FindingJudgement | null;
}

/** Points lost to findings that count, after the credit for corrections on air. Rules: SCO-16, SCO-20. */
export function measureFindings({ show }: ShowReading): Measured {
  if (show.spoken.length === 0) return NO_WORDS;
  const costs = listFindings(show)
    .filter(isCounted)
    .sort((a, b) => b.points - a.points);
  return measured(
    costs.reduce((sum, { points }) => sum + points, 0),
    costs.map(({ finding, spoken, points, correctedAfterMs }) => {
      const [zh, en] = correctedAfterMs !== null ? ['，已当场更正', ', corrected on air'] : ['', ''];
      return evidenceAt(
        spoken.seq,
        spoken.startMs,
        `“${finding.phrase}” 扣 ${points} 分${zh}`,
        `“${finding.phrase}” costs ${points}${en}`,
      );
    }),
  );
}

/** The gravest finding of the show that counts, 0 without any: 4 caps the dimension, 5 the total. Rules: SCO-16, SCO-20. */
export function gravestSeverity(show: ShowFacts): number {
  const counted = listFindings(show).filter(isCounted);
  return Math.max(0, ...counted.map(({ finding }) => finding.severity));
}

/** Confirmed and undisputed findings count. */
function isCounted({ judgement }: CostedFinding): boolean {
  return judgement?.verdict !== 'dismissed';
}

/** The findings of a show in the order in which they were said. Rules: SCO-16. */
export function listFindings(show: ShowFacts): CostedFinding[] {
  const corrections = show.spoken.filter(({ acts }) => acts.some(({ kind }) => kind === 'correction'));
  return show.spoken.flatMap((spoken) => {
    const next = corrections.find(({ seq }) => seq > spoken.seq);
    const afterMs = next === undefined ? null : Math.max(0, next.startMs - spoken.endMs);
    const credit = afterMs === null ? null : correctionCredit(afterMs);
    return spoken.findings.map((finding) => {
      const fullPoints = POINTS[finding.severity - 1] ?? 0;
      const judgement = show.judgements.get(findingKey({ utteranceId: spoken.id, category: finding.category })) ?? null;
      const points = judgement?.verdict === 'dismissed' ? 0 : kept(fullPoints, credit?.percent ?? 0);
      return {
        finding,
        spoken,
        fullPoints,
        points,
        correctedAfterMs: credit === null ? null : afterMs,
        judgement,
      };
    });
  });
}

/** What is left of points. In hundredths: 12 × 0.7 is 8.399999999999999, and evidence shows points as they are. */
function kept(points: number, percentBack: number): number {
  return (points * (100 - percentBack)) / 100;
}
