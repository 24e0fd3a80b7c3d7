import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Debrief } from '#shared/protocol/http-contract.ts';
import type { SegmentCourse, Span } from '#shared/scoring/plan-course.ts';
import { classNames } from '../../components/class-names.ts';
import { Panel } from '../../components/Panel.tsx';
import { formatClock } from '../../format/clock.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { DefinedHead } from './DefinedHead.tsx';
import styles from './PlanPanel.module.css';
import tables from './table.module.css';

/** The run-of-show as planned and as called, each segment on one line of time. */
export function PlanPanel({ debrief }: { readonly debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  const { course, brief, showMs } = debrief;
  if (course.length === 0) return null;
  const wholeMs = Math.max(brief.plannedMs, showMs);
  return (
    <Panel size={48} title={t('plan.title')} actions={<span className={tables.note}>{t('plan.note')}</span>}>
      <div className={tables.wide}>
        <table className={classNames(tables.table, tables.strips)} aria-label={t('plan.title')}>
          <thead>
            <tr>
              <th scope="col">{t('plan.segment')}</th>
              <DefinedHead word={t('plan.planned')} meaning={t('plan.meaning.planned')} />
              <DefinedHead word={t('plan.actual')} meaning={t('plan.meaning.actual')} />
              <th scope="col" className={styles.time}>
                {t('plan.time')}
              </th>
            </tr>
          </thead>
          <tbody>
            {course.map((segment) => (
              <Row key={segment.id} segment={segment} wholeMs={wholeMs} />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function Row({
  segment: { name, planned, actual },
  wholeMs,
}: {
  readonly segment: SegmentCourse;
  readonly wholeMs: number;
}) {
  const { t } = useTranslation('debrief');
  const { pick } = useLanguage();
  return (
    <tr>
      <th scope="row">{pick(name)}</th>
      <td className={tables.number}>{spanText(planned)}</td>
      <td className={tables.number}>
        {actual.length === 0 ? t('plan.never') : actual.map((span) => <div key={span.fromMs}>{spanText(span)}</div>)}
      </td>
      <td aria-hidden="true">
        <div className={styles.lane}>
          <span className={styles.planned} style={placeOf(planned, wholeMs)} />
          {actual.map((span) => (
            <span key={span.fromMs} className={styles.actual} style={placeOf(span, wholeMs)} />
          ))}
        </div>
      </td>
    </tr>
  );
}

function spanText({ fromMs, toMs }: Span): string {
  return `${formatClock(fromMs)}–${formatClock(toMs)}`;
}

function placeOf({ fromMs, toMs }: Span, wholeMs: number): CSSProperties {
  return { left: `${(fromMs / wholeMs) * 100}%`, width: `${((toMs - fromMs) / wholeMs) * 100}%` };
}
