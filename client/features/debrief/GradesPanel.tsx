import { useTranslation } from 'react-i18next';
import type { TeamGrades } from '#shared/protocol/review-contract.ts';
import type { ScoredDimension } from '#shared/scoring/scorecard.ts';
import { Panel } from '../../components/Panel.tsx';
import { SourceBlend } from '../../components/SourceBlend.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { dayAndTime } from '../../format/date.ts';
import { GradeNotes } from './GradeNotes.tsx';
import styles from './GradesPanel.module.css';

export interface GradesPanelProps {
  readonly roomId: string;
  readonly grades: TeamGrades;
  readonly dimensions: readonly ScoredDimension[];
}

/** What people say of the show: whom the team waits for, and after the release every source, notes and annotations. */
export function GradesPanel({ roomId, grades, dimensions }: GradesPanelProps) {
  const { t } = useTranslation('review');
  if (grades.state === 'none') return null;
  if (grades.state === 'waiting') return <Waiting raters={grades.raters} />;
  const { day, time } = dayAndTime(grades.releasedAt, new Date());
  return (
    <Panel
      size={48}
      title={t('team.title')}
      actions={<span className={styles.when}>{t('team.released', { day, time })}</span>}
    >
      <div className={styles.body}>
        <SourceBlend totals={grades.totals} blend={grades.blend} dispute={grades.dispute} />
        <GradeNotes roomId={roomId} grades={grades.grades} annotations={grades.annotations} dimensions={dimensions} />
      </div>
    </Panel>
  );
}

function Waiting({ raters }: { readonly raters: Extract<TeamGrades, { state: 'waiting' }>['raters'] }) {
  const { t } = useTranslation('review');
  const isComplete = raters.length > 0 && raters.every(({ hasSubmitted }) => hasSubmitted);
  return (
    <Panel size={48} title={t('team.title')}>
      <div className={styles.body}>
        <p>{isComplete ? t('team.waitingRelease') : raters.length === 0 ? t('team.nobody') : t('team.waiting')}</p>
        <ul className={styles.raters}>
          {raters.map(({ name, duty, hasSubmitted }) => (
            <li key={`${duty}/${name}`}>
              <StateMark kind={hasSubmitted ? 'ok' : 'next'} />
              {t('others.grade', { name, duty: t(`duty.${duty}`) })}
              <span className={styles.when}>{t(hasSubmitted ? 'team.submitted' : 'team.notYet')}</span>
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
