import { evidenceAt, type Measured, measured, type ShowReading, unmeasured } from './measured.ts';

/** A line put before the host should be taken up within this time. Proposed. */
const TAKEN_UP_MS = 20_000;

/** Share of the lines put before the host that were settled within 20 seconds. Rules: SCO-17. */
export function measurePromptsAnswered({ show }: ShowReading): Measured {
  if (show.prompts.length === 0) return unmeasured('没有把弹幕转给主播', 'no line was put before the host');
  const late = show.prompts.filter(
    ({ sentAtMs, settledAtMs }) => settledAtMs === null || settledAtMs - sentAtMs > TAKEN_UP_MS,
  );
  return measured(
    1 - late.length / show.prompts.length,
    late.map(({ seq, sentAtMs }) =>
      evidenceAt(seq, sentAtMs, '转给主播后 20 秒内没接住', 'not taken up within 20 seconds'),
    ),
  );
}
