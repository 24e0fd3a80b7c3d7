import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '#shared/model/project.ts';
import type { ScoredDimension } from '#shared/scoring/scorecard.ts';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { formatDecimal } from '../../format/percent.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './DimensionRow.module.css';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import { ScoredMetrics } from './ScoredMetrics.tsx';
import tables from './table.module.css';

export interface DimensionRowProps {
  readonly roomId: string;
  readonly dimension: ScoredDimension;
  readonly currency: Project['currency'];
}

/** One dimension; its name opens the metrics behind the points. */
export function DimensionRow({ roomId, dimension, currency }: DimensionRowProps) {
  const { t } = useTranslation('debrief');
  const { pick } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { points, maxPoints, metrics } = dimension;
  return (
    <tbody className={styles.group}>
      <tr data-muted={points === null}>
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
        <td className={styles.bar}>
          <ProgressBar ratio={points === null ? 0 : points / maxPoints} colour="var(--c-accent)" />
        </td>
        <td className={tables.number}>
          <b>{points === null ? t('unit.none') : formatDecimal(points, 1)}</b> / {maxPoints}
        </td>
        <td className={styles.why}>{pick(dimension.why)}</td>
        <td>
          <EvidenceLinks roomId={roomId} evidence={dimension.evidence} />
        </td>
      </tr>
      {isOpen && (
        <tr id={id}>
          <td colSpan={5} className={styles.details}>
            <ScoredMetrics roomId={roomId} metrics={metrics} currency={currency} />
          </td>
        </tr>
      )}
    </tbody>
  );
}
