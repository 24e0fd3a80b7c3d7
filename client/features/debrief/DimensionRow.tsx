import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '#shared/model/project.ts';
import type { JudgedPoints } from '#shared/scoring/judged-points.ts';
import type { ScoredDimension } from '#shared/scoring/scorecard.ts';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { formatDecimal } from '../../format/percent.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './DimensionRow.module.css';
import stack from './DimensionTable.module.css';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import { ScoredMetrics } from './ScoredMetrics.tsx';
import tables from './table.module.css';

export interface DimensionRowProps {
  readonly roomId: string;
  readonly dimension: ScoredDimension;
  readonly currency: Project['currency'];
  /** Points that people gave; null until they are released. */
  readonly judged: JudgedPoints | null;
}

/** One dimension; its name opens the metrics behind the points. */
export function DimensionRow({ roomId, dimension, currency, judged }: DimensionRowProps) {
  const { t } = useTranslation('debrief');
  const { pick } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { points, maxPoints, metrics } = dimension;
  return (
    <tbody className={styles.group}>
      <tr className={stack.row} data-muted={points === null}>
        <th scope="row">
          <button
            type="button"
            className={styles.name}
            aria-expanded={isOpen}
            aria-controls={id}
            disabled={metrics.length === 0}
            onClick={() => setOpen(!isOpen)}
          >
            <ChevronRight size={14} aria-hidden="true" />
            {pick(dimension.name)}
          </button>
        </th>
        <td className={`${styles.bar} ${stack.bar}`}>
          <ProgressBar ratio={points === null ? 0 : points / maxPoints} colour="var(--c-accent)" />
        </td>
        <td className={tables.number}>
          <b>{points === null ? t('unit.none') : formatDecimal(points, 1)}</b> / {maxPoints}
        </td>
        {judged !== null &&
          [judged.mentor, judged.teacher].map((given, index) => (
            <td key={index === 0 ? 'mentor' : 'teacher'} className={tables.number}>
              {given === null ? t('unit.none') : formatDecimal(given, 1)}
            </td>
          ))}
        <td className={`${styles.why} ${stack.below}`}>{pick(dimension.why)}</td>
        <td className={stack.below}>
          <EvidenceLinks roomId={roomId} evidence={dimension.evidence} />
        </td>
      </tr>
      {isOpen && (
        <tr id={id}>
          <td colSpan={judged === null ? 5 : 7} className={styles.details}>
            <ScoredMetrics roomId={roomId} metrics={metrics} currency={currency} />
          </td>
        </tr>
      )}
    </tbody>
  );
}
