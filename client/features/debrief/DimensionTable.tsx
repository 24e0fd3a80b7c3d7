import { useTranslation } from 'react-i18next';
import type { Debrief } from '#shared/protocol/http-contract.ts';
import type { JudgedPoints } from '#shared/scoring/judged-points.ts';
import type { DimensionId } from '#shared/scoring/scorecard.ts';
import { Panel } from '../../components/Panel.tsx';
import { DefinedHead } from './DefinedHead.tsx';
import { DimensionRow } from './DimensionRow.tsx';
import own from './DimensionTable.module.css';
import styles from './table.module.css';

const JUDGES = ['mentor', 'teacher'] as const;
const NOBODY: JudgedPoints = { mentor: null, teacher: null };

/** Points by dimension and duty. */
export type ReleasedPoints = Readonly<Partial<Record<DimensionId, JudgedPoints>>>;

export interface DimensionTableProps {
  readonly roomId: string;
  readonly debrief: Debrief;
  /** Points that people gave; null until they are released. */
  readonly judged: ReleasedPoints | null;
}

/** The ten dimensions with points, reason and evidence; each row opens to the metrics it is made of. */
export function DimensionTable({ roomId, debrief, judged }: DimensionTableProps) {
  const { t } = useTranslation('debrief');
  const { t: review } = useTranslation('review');
  return (
    <Panel
      size={48}
      title={t('dimensions.title')}
      actions={<span className={styles.note}>{t('dimensions.note')}</span>}
    >
      <div className={styles.wide}>
        <table className={`${styles.table} ${styles.rows} ${own.stacked}`} data-judged={judged !== null}>
          <thead>
            <tr>
              <th scope="col" colSpan={2}>
                {t('dimensions.dimension')}
              </th>
              <DefinedHead word={t('dimensions.points')} meaning={t('dimensions.pointsMeaning')} />
              {judged !== null &&
                JUDGES.map((duty) => (
                  <th key={duty} scope="col" className={styles.number}>
                    {review(`source.${duty}`)}
                  </th>
                ))}
              <th scope="col" className={own.below}>
                {t('dimensions.why')}
              </th>
              <th scope="col" className={own.below}>
                {t('dimensions.evidence')}
              </th>
            </tr>
          </thead>
          {debrief.scorecard.dimensions.map((dimension) => (
            <DimensionRow
              key={dimension.id}
              roomId={roomId}
              dimension={dimension}
              currency={debrief.brief.currency}
              judged={judged === null ? null : (judged[dimension.id] ?? NOBODY)}
            />
          ))}
        </table>
      </div>
    </Panel>
  );
}
