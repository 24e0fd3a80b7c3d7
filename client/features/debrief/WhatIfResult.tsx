import { lazy, Suspense, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShowEdit } from '#shared/model/show-edit.ts';
import type { ExplainedChange, WhatIfCourse, WhatIfStatus } from '#shared/protocol/what-if-contract.ts';
import type { OutcomeName } from '#shared/whatif/branch-outcome.ts';
import type { PairedDifference } from '#shared/whatif/paired-difference.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { api } from '../../connection/api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { formatWholeMoney } from '../../format/money.ts';
import { formatDecimal } from '../../format/percent.ts';
import { pointWords, signedPoints } from '../../format/points.ts';
import { signed } from '../../format/signed.ts';
import { DefinedHead } from './DefinedHead.tsx';
import { FuturesProgress } from './FuturesProgress.tsx';
import type { PlayedShow } from './played-show.ts';
import { Reasons } from './Reasons.tsx';
import tables from './table.module.css';
import { usePolled } from './usePolled.ts';
import styles from './WhatIfResult.module.css';

/** The chart library is heavy and comes when there is something to draw. */
const WhatIfChart = lazy(async () => ({ default: (await import('./WhatIfChart.tsx')).WhatIfChart }));

const COLUMNS = ['recorded', 'edited', 'difference'] as const;
/** Fewer futures make no band. */
const LEAST_FUTURES = 4;

export interface WhatIfResultProps {
  readonly roomId: string;
  readonly debrief: PlayedShow;
  readonly edit: ShowEdit;
}

/** What an edit would have brought, as far as it has been played. */
export function WhatIfResult({ roomId, debrief, edit }: WhatIfResultProps) {
  const problemText = useProblemText();
  const load = useCallback(() => api.whatIf(roomId, edit), [roomId, edit]);
  const [resource, reload] = usePolled(load);
  if (resource.phase === 'loading') return <Loading />;
  if (resource.phase === 'failed')
    return <ErrorState text={problemText(resource.problem)} code={resource.problem.code} onRetry={reload} />;
  return <Status status={resource.value} debrief={debrief} />;
}

function Status({ status, debrief }: { readonly status: WhatIfStatus; readonly debrief: PlayedShow }) {
  const { t } = useTranslation('debrief');
  const { phase, done, of, course, differences, isPlayedAnew, engineVersion } = status;
  if (phase === 'failed') return <p role="alert">{t('futures.whatIf.failed')}</p>;
  return (
    <div className={styles.result}>
      {phase === 'running' && <FuturesProgress text={t('futures.whatIf.running', { done, of })} done={done} of={of} />}
      {course !== null && (
        <>
          <Headline differences={differences} course={course} isWhole={done === of} />
          <Differences course={course} differences={differences} debrief={debrief} done={done} of={of} />
          <Suspense fallback={<Loading />}>
            <WhatIfChart series={course.series} showMs={debrief.showMs} currency={debrief.brief.currency} />
          </Suspense>
          <Viewers course={course} />
          {course.dropped > 0 && (
            <p className={tables.note}>{t('futures.whatIf.dropped', { count: course.dropped })}</p>
          )}
          <p className={tables.note}>
            {t(isPlayedAnew ? 'futures.whatIf.anew' : 'futures.whatIf.engine', { version: engineVersion })}
          </p>
        </>
      )}
    </div>
  );
}

interface ComparisonProps {
  readonly differences: readonly PairedDifference[];
  readonly course: WhatIfCourse;
}

interface HeadlineProps extends ComparisonProps {
  /** All futures have been played. */
  readonly isWhole: boolean;
}

function Headline({ differences, course, isWhole }: HeadlineProps) {
  const { t } = useTranslation('debrief');
  const total = differences.find(({ name }) => name === 'total');
  if (total === undefined) return <p className={styles.headline}>{t('futures.whatIf.headline.unscored')}</p>;
  if (course.changed === 0 && differences.every(({ mean, low, high }) => mean === 0 && low === 0 && high === 0))
    return <p className={styles.headline}>{t(`futures.whatIf.headline.${isWhole ? 'nothing' : 'nothingYet'}`)}</p>;
  const kind = !total.isClear || signed(total.mean, 1) === '0' ? 'close' : total.mean > 0 ? 'better' : 'worse';
  const points = kind === 'close' ? signedPoints(total.mean) : pointWords(Math.abs(total.mean));
  return (
    <p className={styles.headline} data-kind={kind}>
      {t(`futures.whatIf.headline.${kind}`, points)}
    </p>
  );
}

interface DifferencesProps extends ComparisonProps {
  readonly debrief: PlayedShow;
  readonly done: number;
  readonly of: number;
}

function Differences({ course, differences, debrief, done, of }: DifferencesProps) {
  const { t } = useTranslation('debrief');
  const write = (name: OutcomeName, value: number): string =>
    name === 'gmvCents' ? formatWholeMoney(Math.abs(value), debrief.brief.currency) : formatDecimal(Math.abs(value), 1);
  const isPlayed = done >= LEAST_FUTURES;
  return (
    <div className={styles.wide}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('futures.whatIf.name')}</th>
            {COLUMNS.map((column) => (
              <DefinedHead
                key={column}
                word={t(`futures.whatIf.${column}`)}
                meaning={t(`futures.whatIf.define.${column}`)}
              />
            ))}
            <DefinedHead word={t('futures.whatIf.bandHead')} meaning={t('futures.whatIf.define.bandHead')} isText />
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => (
            <Row key={difference.name} difference={difference} course={course} write={write} isPlayed={isPlayed} />
          ))}
        </tbody>
      </table>
      <p className={tables.note}>{t('futures.whatIf.courseNote', { count: of - 1 })}</p>
    </div>
  );
}

interface RowProps extends Pick<ComparisonProps, 'course'> {
  readonly difference: PairedDifference;
  readonly write: (name: OutcomeName, value: number) => string;
  readonly isPlayed: boolean;
}

function Row({ difference, course, write, isPlayed }: RowProps) {
  const { t } = useTranslation('debrief');
  const { name, mean, low, high } = difference;
  const change = (value: number) => signed(value, 1, (size) => write(name, size));
  const verdict = isPlayed ? verdictOf(difference, change(mean)) : 'tooFew';
  return (
    <tr>
      <th scope="row">{t(`futures.whatIf.outcome.${name}`)}</th>
      <td className={tables.number}>{write(name, course.recorded[name] ?? 0)}</td>
      <td className={tables.number}>{write(name, course.edited[name] ?? 0)}</td>
      <td className={tables.number}>
        <b>{change(mean)}</b>
      </td>
      <td>
        {isPlayed && t('futures.whatIf.bandText', { low: change(low), high: change(high) })}{' '}
        <span className={tables.note}>{t(`futures.whatIf.verdict.${verdict}`)}</span>
      </td>
    </tr>
  );
}

/** What is said of a difference: one that is written as 0 is none, or less than what is written. */
function verdictOf({ mean, low, high, isClear }: PairedDifference, written: string) {
  if (mean === 0 && low === 0 && high === 0) return 'same';
  if (!isClear) return 'unclear';
  return /[1-9]/.test(written) ? 'clear' : 'tiny';
}

function Viewers({ course: { viewers, changed } }: { readonly course: WhatIfCourse }) {
  const { t } = useTranslation('debrief');
  return (
    <section className={styles.viewers}>
      <h3 className={styles.head}>{t('futures.whatIf.viewers')}</h3>
      <p className={tables.note}>
        {changed === 0 ? t('futures.whatIf.nobody') : t('futures.whatIf.changed', { count: changed })}
      </p>
      <ul className={styles.list}>
        {viewers.map((viewer) => (
          <Viewer key={`${viewer.viewer} ${viewer.deed}`} viewer={viewer} />
        ))}
      </ul>
    </section>
  );
}

function Viewer({ viewer: { name, deed, recorded, edited, reasons } }: { readonly viewer: ExplainedChange }) {
  const { t } = useTranslation('debrief');
  return (
    <li>
      <b>{name}</b> {t(`futures.whatIf.deed.${deed}.${edited > recorded ? 'more' : 'less'}`)}
      {reasons.length > 0 && (
        <>
          <span className={tables.note}> {t('futures.whatIf.because')}</span>
          <Reasons reasons={reasons} />
        </>
      )}
    </li>
  );
}
