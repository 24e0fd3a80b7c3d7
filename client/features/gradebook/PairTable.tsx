import { useTranslation } from 'react-i18next';
import type { AgreementReport } from '#shared/protocol/review-contract.ts';
import { signed } from '../../format/signed.ts';
import { CountHead, KappaHead } from './AgreementHeads.tsx';
import { Estimated, KAPPA_BANDS } from './Estimated.tsx';
import styles from './GradebookPage.module.css';

/** How far each two graders agree who have graded the same. */
export function PairTable({ report }: { readonly report: AgreementReport }) {
  const { t } = useTranslation('review');
  const nameOf = (id: string) => report.names[id] ?? id;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('agreement.pair')}</th>
          <KappaHead />
          <th scope="col" className={styles.number}>
            {t('agreement.difference')}
          </th>
          <CountHead />
        </tr>
      </thead>
      <tbody>
        {report.agreement.pairs.map(({ raterIds: [first, second], kappa, difference }) => (
          <tr key={`${first}/${second}`}>
            <th scope="row">
              {nameOf(first)} – {nameOf(second)}
            </th>
            <td>
              <Estimated estimate={kappa} bands={KAPPA_BANDS} />
            </td>
            <td className={styles.number}>{signed(difference, 1)}</td>
            <td className={styles.number}>{kappa.count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
