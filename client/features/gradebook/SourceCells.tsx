import { SOURCES } from '#shared/scoring/blend-sources.ts';
import type { GradebookRow } from '#shared/scoring/gradebook.ts';
import { StateMark } from '../../components/StateMark.tsx';
import styles from './GradebookPage.module.css';

export interface SourceCellsProps {
  readonly row: GradebookRow;
  /** What stands in the last cell: the blend, or nothing for who did not take part. */
  readonly total: number | null;
  /** Name of the button that opens how it came about. */
  readonly label: (total: string) => string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** Every source of a line and the blend; a star marks a blend of fewer sources, a triangle sources far apart. */
export function SourceCells({ row, total, label, isChosen, onChoose }: SourceCellsProps) {
  const { totals, blend, dispute } = row;
  const isApart = dispute?.areTotalsApart === true && dispute.settlement === null;
  const isPartial = blend.missing.length > 0;
  const text = total === null ? '—' : `${total.toFixed(1)}${isPartial ? '*' : ''}`;
  const isFar = (source: string) => isApart && (source === 'mentor' || source === 'teacher');
  return (
    <>
      {SOURCES.map((source) => (
        <td key={source} className={styles.number} data-far={isFar(source) || undefined}>
          {isFar(source) && <StateMark kind="attend" size={9} />}
          {totals[source] === null ? '–' : totals[source].toFixed(1)}
        </td>
      ))}
      <td className={styles.blend} data-partial={isPartial}>
        <button
          type="button"
          className={styles.cell}
          aria-pressed={isChosen}
          aria-label={label(text)}
          onClick={onChoose}
        >
          {text}
        </button>
      </td>
    </>
  );
}
