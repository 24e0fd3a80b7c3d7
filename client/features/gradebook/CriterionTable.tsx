import { useTranslation } from 'react-i18next';
import type { AgreementReport } from '#shared/protocol/review-contract.ts';
import { Definition } from '../../components/Definition.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import { CountHead, KappaHead } from './AgreementHeads.tsx';
import { ALPHA_BANDS, Estimated, KAPPA_BANDS } from './Estimated.tsx';
import styles from './GradebookPage.module.css';

/** How far graders agree on each criterion. */
export function CriterionTable({ report }: { readonly report: AgreementReport }) {
  const { t } = useTranslation('review');
  const { pick } = useLanguage();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('dispute.criterion')}</th>
          <KappaHead />
          <th scope="col">
            <Definition word={t('agreement.alpha')} meaning={t('agreement.alphaMeaning')} />
          </th>
          <CountHead />
        </tr>
      </thead>
      <tbody>
        {report.agreement.criteria.map(({ id, kappa, alpha }) => (
          <tr key={id}>
            <th scope="row">{pick(report.rubric.find((one) => one.id === id)?.name ?? { zh: id, en: id })}</th>
            <td>
              <Estimated estimate={kappa} bands={KAPPA_BANDS} />
            </td>
            <td>
              <Estimated estimate={alpha} bands={ALPHA_BANDS} />
            </td>
            <td className={styles.number}>{alpha.count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
