import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Project } from '#shared/model/project.ts';
import type { ActionCheck, Attempt, TeamReviewDesk } from '#shared/protocol/team-review-contract.ts';
import type { DimensionId } from '#shared/scoring/scorecard.ts';
import { Chip, type ChipTone } from '../../components/Chip.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { WhenMark } from '../../components/WhenMark.tsx';
import { formatDecimal } from '../../format/percent.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './AttemptsPanel.module.css';
import { DefinedHead } from './DefinedHead.tsx';
import { metricText } from './metric-text.ts';
import tables from './table.module.css';

export interface AttemptsPanelProps {
  readonly roomId: string;
  readonly desk: TeamReviewDesk;
  readonly currency: Project['currency'];
}

const TONES = { better: 'ok', same: 'neutral', worse: 'warn', unknown: 'neutral' } as const satisfies Record<
  string,
  ChipTone
>;
const MARKS = { better: '▴', same: '=', worse: '▾', unknown: '–' } as const;
/** Columns of the table of attempts. */
const DIMENSIONS = [
  'planning',
  'product',
  'interaction',
  'rhythm',
  'conversion',
  'operation',
  'compliance',
] as const satisfies readonly DimensionId[];
const SHOWN = 8;

/** What became of the actions of last time, and the attempts so far. Nothing is shown of a first attempt. */
export function AttemptsPanel({ roomId, desk: { attempts, checks }, currency }: AttemptsPanelProps) {
  const { t } = useTranslation('debrief');
  if (attempts.length < 2) return null;
  return (
    <Panel size={48} title={t('attempts.title')} count={attempts.length}>
      {checks.length > 0 && <Checks checks={checks} currency={currency} />}
      <div className={tables.wide}>
        <table className={tables.table} aria-label={t('attempts.title')}>
          <thead>
            <tr>
              <th scope="col">{t('attempts.when')}</th>
              <DefinedHead word={t('attempts.total')} meaning={t('headline.totalMeaning')} />
              {DIMENSIONS.map((id) => (
                <DefinedHead
                  key={id}
                  word={t(`attempts.dimension.${id}`)}
                  meaning={t('attempts.pointsMeaning')}
                  isText
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {attempts.slice(-SHOWN).map((attempt) => (
              <Row key={attempt.roomId} attempt={attempt} isThis={attempt.roomId === roomId} />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function Row({ attempt, isThis }: { readonly attempt: Attempt; readonly isThis: boolean }) {
  const { t } = useTranslation('debrief');
  return (
    <tr aria-current={isThis ? 'true' : undefined} className={isThis ? styles.current : undefined}>
      <th scope="row" className={styles.when}>
        {isThis ? (
          <span>
            <WhenMark iso={attempt.openedAt} /> {t('attempts.this')}
          </span>
        ) : (
          <Link to={`/debrief/${attempt.roomId}`} className={styles.link}>
            <WhenMark iso={attempt.openedAt} />
          </Link>
        )}
      </th>
      <td className={tables.number}>{attempt.total === null ? t('unit.none') : formatDecimal(attempt.total, 1)}</td>
      {DIMENSIONS.map((id) => (
        <Points key={id} found={attempt.dimensions.find((one) => one.id === id)} />
      ))}
    </tr>
  );
}

function Points({ found }: { readonly found: Attempt['dimensions'][number] | undefined }) {
  const { t } = useTranslation('debrief');
  if (found === undefined || found.points === null) return <td className={tables.note}>{t('unit.none')}</td>;
  return (
    <td>
      <span className={styles.points}>
        {formatDecimal(found.points, 1)}
        <ProgressBar ratio={found.points / found.maxPoints} colour="var(--c-accent)" height={3} />
      </span>
    </td>
  );
}

function Checks({
  checks,
  currency,
}: {
  readonly checks: readonly ActionCheck[];
  readonly currency: Project['currency'];
}) {
  const { t } = useTranslation('debrief');
  const { language, pick } = useLanguage();
  const write = (value: number | null, unit: NonNullable<ActionCheck['metric']>['unit']) =>
    metricText(value, unit, { t, language, currency });
  return (
    <section className={styles.checks} aria-label={t('attempts.checks')}>
      <h3 className={styles.head}>{t('attempts.checks')}</h3>
      <ul>
        {checks.map(({ text, metric }) => (
          <li key={text} className={styles.check}>
            <span>{text}</span>
            {metric === null ? (
              <span className={tables.note}>{t('attempts.unchecked')}</span>
            ) : (
              <>
                <span className={tables.note}>
                  {t('attempts.change', {
                    name: pick(metric.name),
                    before: write(metric.before, metric.unit),
                    now: write(metric.now, metric.unit),
                  })}
                </span>
                <Chip tone={TONES[metric.change]} mark={<span aria-hidden="true">{MARKS[metric.change]}</span>}>
                  {t(`attempts.${metric.change}`)}
                </Chip>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
