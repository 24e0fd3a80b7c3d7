import { useTranslation } from 'react-i18next';
import type { AgreementReport } from '#shared/protocol/review-contract.ts';
import { Definition } from '../../components/Definition.tsx';
import { formatDecimal } from '../../format/percent.ts';
import { signed } from '../../format/signed.ts';
import { CountHead } from './AgreementHeads.tsx';
import styles from './GradebookPage.module.css';

/** How lenient and how steady each grader is. */
export function RaterTable({ report }: { readonly report: AgreementReport }) {
  const { t } = useTranslation('review');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('agreement.rater')}</th>
          <th scope="col" className={styles.number}>
            <Definition word={t('agreement.severity')} meaning={t('agreement.severityMeaning')} />
          </th>
          <th scope="col" className={styles.number}>
            <Definition word={t('agreement.spread')} meaning={t('agreement.spreadMeaning')} />
          </th>
          <CountHead />
        </tr>
      </thead>
      <tbody>
        {report.agreement.raters.map(({ raterId, duty, severity, spread, count }) => (
          <tr key={raterId}>
            <th scope="row">
              {t('others.grade', { name: report.names[raterId] ?? raterId, duty: t(`duty.${duty}`) })}
            </th>
            <td className={styles.number}>{severity === null ? '–' : signed(severity, 1)}</td>
            <td className={styles.number}>{spread === null ? '–' : formatDecimal(spread, 1)}</td>
            <td className={styles.number}>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
