import { useTranslation } from 'react-i18next';
import type { AgreementReport } from '#shared/protocol/review-contract.ts';
import { Definition } from '../../components/Definition.tsx';
import { signed } from '../../format/signed.ts';
import { CountHead } from './AgreementHeads.tsx';
import styles from './GradebookPage.module.css';

/** How lenient each grader is against the references of the calibration recordings. */
export function CalibrationTable({ report }: { readonly report: AgreementReport }) {
  const { t } = useTranslation('calibrate');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('table.rater')}</th>
          <th scope="col" className={styles.number}>
            <Definition word={t('table.severity')} meaning={t('table.severityMeaning')} />
          </th>
          <th scope="col" className={styles.number}>
            {t('table.within')}
          </th>
          <CountHead />
        </tr>
      </thead>
      <tbody>
        {report.calibration.map(({ raterId, severity, withinCount, count }) => (
          <tr key={raterId}>
            <th scope="row">{report.names[raterId] ?? raterId}</th>
            <td className={styles.number}>{severity === null ? '–' : signed(severity, 1)}</td>
            <td className={styles.number}>{withinCount}</td>
            <td className={styles.number}>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
