import type { ReviewDesk } from '#shared/protocol/review-contract.ts';
import type { Criterion } from '#shared/scoring/judged-dimensions.ts';

/** A mentor's desk before a recording of ten minutes, with nothing done yet. */
export function makeDesk(change: Partial<ReviewDesk> = {}): ReviewDesk {
  return {
    roomId: 'a'.repeat(26),
    projectName: { zh: '睡眠季', en: 'Sleep season' },
    teamName: 'Wanfeng',
    classId: 'c-0000000000000001',
    className: 'EC 2401',
    showMs: 600_000,
    duty: 'mentor',
    mayGrade: true,
    calibration: null,
    participantId: 'p-0000000000000002',
    rubricName: { zh: '综合评分表', en: 'General rubric' },
    criteria: [
      criterion('product', 'Product talk', 16),
      criterion('interaction', 'Interaction', 14),
      criterion('rhythm', 'Rhythm', 10),
    ],
    annotations: [],
    draft: null,
    own: [],
    releasedAt: null,
    opened: null,
    ...change,
  };
}

function criterion(id: Criterion['id'], name: string, weight: number): Criterion {
  const anchors = [1, 2, 3, 4, 5].map((level) => ({ zh: `${name} 第 ${level} 档`, en: `${name} at level ${level}` }));
  return { id, name: { zh: name, en: name }, weight, anchors };
}
