import { useTranslation } from 'react-i18next';
import type { Mark } from '#shared/model/grade.ts';
import type { CalibrationDesk, CalibrationTry } from '#shared/protocol/calibration-contract.ts';
import { StateMark } from '../../components/StateMark.tsx';
import { formatDecimal } from '../../format/percent.ts';
import { signed } from '../../format/signed.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './Calibrate.module.css';

export interface TryResultProps {
  readonly desk: CalibrationDesk;
  readonly result: CalibrationTry;
  /** Which try it is, from 1. */
  readonly number: number;
}

/** What a try came to: within or off, and own and reference by criterion. */
export function TryResult({ desk, result, number }: TryResultProps) {
  const { t } = useTranslation('calibrate');
  const { pick } = useLanguage();
  const word = (mark: Mark) => (mark === null ? t('nothing') : String(mark));
  const total = (points: number | null) => (points === null ? '–' : formatDecimal(points, 1));
  const isTotalOff = Math.abs(result.difference ?? 0) > desk.tolerance.points;
  return (
    <section className={styles.result} aria-label={t('result')}>
      <p role="status" className={styles.verdict}>
        <StateMark kind={result.isWithin ? 'ok' : 'attend'} />{' '}
        <b>{t(result.isWithin ? 'within' : 'off', { number })}</b>
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('criterion')}</th>
            <th scope="col">{t('own')}</th>
            <th scope="col">{t('reference')}</th>
          </tr>
        </thead>
        <tbody>
          {result.criteria.map(({ id, own, reference, isOff }) => {
            const criterion = desk.criteria.find((one) => one.id === id);
            const anchor = reference === null ? undefined : criterion?.anchors[reference - 1];
            return (
              <tr key={id} data-off={isOff || undefined}>
                <th scope="row">
                  {isOff && <StateMark kind="attend" size={9} />} {criterion === undefined ? id : pick(criterion.name)}
                  {isOff && anchor !== undefined && <span className={styles.anchor}>{pick(anchor)}</span>}
                </th>
                <td>{word(own)}</td>
                <td>{word(reference)}</td>
              </tr>
            );
          })}
          <tr data-off={isTotalOff || undefined}>
            <th scope="row">{t('total')}</th>
            <td>
              {total(result.own)} {result.difference !== null && `(${signed(result.difference, 1)})`}
            </td>
            <td>{total(result.reference)}</td>
          </tr>
        </tbody>
      </table>
      <p className={styles.hint}>{t(nextHint(result))}</p>
    </section>
  );
}

/** What to look at before the next try. */
function nextHint({ isWithin, criteria }: CalibrationTry) {
  if (isWithin) return 'withinNext';
  return criteria.some(({ isOff }) => isOff) ? 'offNext' : 'offTotalNext';
}
