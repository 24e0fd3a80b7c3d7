import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Project } from '#shared/model/project.ts';
import { ROLES } from '#shared/model/seat.ts';
import type { ActionCheck, Attempt, TeamReviewDesk } from '#shared/protocol/team-review-contract.ts';
import type { DimensionId } from '#shared/scoring/scorecard.ts';
import { Chip, type ChipTone } from '../../components/Chip.tsx';
import { classNames } from '../../components/class-names.ts';
import { Panel } from '../../components/Panel.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { Segmented } from '../../components/Segmented.tsx';
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

type View = 'dimension' | 'seat' | 'skill';

/** What became of the actions of last time, and the attempts so far: by dimension, seat or skill. Nothing is shown of a first attempt. */
export function AttemptsPanel({ roomId, desk: { attempts, checks }, currency }: AttemptsPanelProps) {
  const { t } = useTranslation('debrief');
  const { t: common } = useTranslation();
  const [view, setView] = useState<View>('dimension');
  if (attempts.length < 2) return null;
  const shown = attempts.slice(-SHOWN);
  return (
    <Panel
      size={48}
      title={t('attempts.title')}
      count={attempts.length}
      actions={
        <Segmented
          size={28}
          label={t('attempts.by')}
          value={view}
          onChange={setView}
          options={(['dimension', 'seat', 'skill'] as const).map((value) => ({
            value,
            label: t(`attempts.view.${value}`),
          }))}
        />
      }
    >
      {checks.length > 0 && <Checks checks={checks} currency={currency} />}
      <div className={tables.wide}>
        {view === 'dimension' && (
          <AttemptRows
            roomId={roomId}
            attempts={shown}
            columns={DIMENSIONS.map((id) => ({
              key: id,
              word: t(`attempts.dimension.${id}`),
              meaning: t('attempts.pointsMeaning'),
              of: ({ dimensions }) => dimensions.find((one) => one.id === id),
            }))}
          />
        )}
        {view === 'seat' && (
          <AttemptRows
            roomId={roomId}
            attempts={shown}
            columns={ROLES.map((role) => ({
              key: role,
              word: common(`role.${role}.name`),
              meaning: t('attempts.seatMeaning'),
              of: ({ seats }) => seats.find((one) => one.role === role),
            }))}
          />
        )}
        {view === 'skill' && <SkillRows roomId={roomId} attempts={shown} />}
      </div>
    </Panel>
  );
}

interface Column {
  readonly key: string;
  readonly word: string;
  readonly meaning: string;
  readonly of: (attempt: Attempt) => Earned | undefined;
}

/** Points of something; null where they were not scored. */
interface Earned {
  readonly points: number | null;
  readonly maxPoints: number;
}

interface AttemptsProps {
  readonly roomId: string;
  readonly attempts: readonly Attempt[];
}

/** A row for every attempt. */
function AttemptRows({ roomId, attempts, columns }: AttemptsProps & { readonly columns: readonly Column[] }) {
  const { t } = useTranslation('debrief');
  return (
    <table className={tables.table} aria-label={t('attempts.title')}>
      <thead>
        <tr>
          <th scope="col">{t('attempts.when')}</th>
          <DefinedHead word={t('attempts.total')} meaning={t('headline.totalMeaning')} />
          {columns.map(({ key, word, meaning }) => (
            <DefinedHead key={key} word={word} meaning={meaning} isText />
          ))}
        </tr>
      </thead>
      <tbody>
        {attempts.map((attempt) => {
          const isThis = attempt.roomId === roomId;
          return (
            <tr
              key={attempt.roomId}
              aria-current={isThis ? 'true' : undefined}
              className={isThis ? styles.current : undefined}
            >
              <th scope="row" className={styles.when}>
                <When attempt={attempt} isThis={isThis} />
              </th>
              <td className={tables.number}>
                {attempt.total === null ? t('unit.none') : formatDecimal(attempt.total, 1)}
              </td>
              {columns.map(({ key, of }) => (
                <Points key={key} found={of(attempt)} />
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A row for every skill that was measured in one of the attempts. */
function SkillRows({ roomId, attempts }: AttemptsProps) {
  const { t } = useTranslation('debrief');
  const { pick } = useLanguage();
  const skills = new Map(attempts.flatMap((attempt) => attempt.skills.map((skill) => [skill.id, skill.name])));
  return (
    <table className={classNames(tables.table, styles.skills)} aria-label={t('attempts.title')}>
      <thead>
        <tr>
          <DefinedHead word={t('attempts.skill')} meaning={t('attempts.skillMeaning')} isText />
          {attempts.map((attempt) => (
            <th key={attempt.roomId} scope="col" className={styles.when}>
              <When attempt={attempt} isThis={attempt.roomId === roomId} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...skills].map(([id, name]) => (
          <tr key={id}>
            <th scope="row">{pick(name)}</th>
            {attempts.map((attempt) => (
              <Points key={attempt.roomId} found={attempt.skills.find((skill) => skill.id === id)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** When an attempt was; opens its debrief. */
function When({ attempt, isThis }: { readonly attempt: Attempt; readonly isThis: boolean }) {
  const { t } = useTranslation('debrief');
  if (isThis) {
    return (
      <span>
        <WhenMark iso={attempt.openedAt} /> {t('attempts.this')}
      </span>
    );
  }
  return (
    <Link to={`/debrief/${attempt.roomId}`} className={styles.link}>
      <WhenMark iso={attempt.openedAt} />
    </Link>
  );
}

function Points({ found }: { readonly found: Earned | undefined }) {
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
