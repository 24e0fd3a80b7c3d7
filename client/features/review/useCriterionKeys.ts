import { LEVELS, type Mark } from '#shared/model/grade.ts';
import type { DimensionId } from '#shared/scoring/scorecard.ts';
import { useHotkeys } from '../studio/useHotkeys.ts';

export interface CriterionKeys {
  readonly criteria: readonly DimensionId[];
  readonly openId: DimensionId | null;
  readonly onOpen: (id: DimensionId) => void;
  readonly onMark: (id: DimensionId, mark: Mark) => void;
  readonly onNext: () => void;
  readonly onSubmit: () => void;
}

/**
 * Keys of the rubric: ↑ ↓ choose the criterion, 1–5 its level, 0 nothing to judge, N the next ungraded recording.
 * Returns how a mark is given: it opens the criterion after it.
 */
export function useCriterionKeys(keys: CriterionKeys): (id: DimensionId, mark: Mark) => void {
  const { criteria, openId, onOpen, onMark } = keys;
  const at = openId === null ? -1 : criteria.indexOf(openId);
  const step = (by: 1 | -1) => {
    const next = criteria[at + by];
    if (next !== undefined) onOpen(next);
  };
  const mark = (id: DimensionId, level: Mark) => {
    onMark(id, level);
    const next = criteria[criteria.indexOf(id) + 1];
    if (next !== undefined && id === openId) onOpen(next);
  };
  const markOpen = (level: Mark) => () => openId !== null && mark(openId, level);
  useHotkeys({
    ArrowUp: () => step(-1),
    ArrowDown: () => step(1),
    ...Object.fromEntries(LEVELS.map((level) => [String(level), markOpen(level)])),
    '0': markOpen(null),
    N: keys.onNext,
    'Ctrl+Enter': keys.onSubmit,
  });
  return mark;
}
