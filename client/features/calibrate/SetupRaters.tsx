import { useTranslation } from 'react-i18next';
import type { CalibrationSetup } from '#shared/protocol/calibration-contract.ts';
import { signed } from '../../format/signed.ts';
import styles from './Calibrate.module.css';

/** How those did who have tried. */
export function SetupRaters({ setup }: { readonly setup: CalibrationSetup }) {
  const { t } = useTranslation('calibrate');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('table.rater')}</th>
          <th scope="col">{t('table.tried')}</th>
          <th scope="col">{t('table.within')}</th>
          <th scope="col">{t('table.severity')}</th>
        </tr>
      </thead>
      <tbody>
        {setup.raters.map(({ raterId, name, count, withinCount, severity }) => (
          <tr key={raterId}>
            <th scope="row">{name}</th>
            <td>
              {count} / {setup.recordings.length}
            </td>
            <td>{withinCount}</td>
            <td>{severity === null ? '–' : signed(severity, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
