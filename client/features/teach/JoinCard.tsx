import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/model/language.ts';
import { groupedCode } from '../../components/JoinCode.tsx';
import { QrCode } from '../../components/QrCode.tsx';
import { useMe } from '../../connection/useMe.ts';
import styles from './JoinCard.module.css';

export interface JoinCardProps {
  readonly className: string;
  readonly code: string;
  /** Where to enter the code. */
  readonly address: string;
  /** Language of the steps; its texts must be there. */
  readonly language: Language;
}

/** A sheet for the classroom's wall: where to go, and the code, large enough for the last row. */
export function JoinCard({ className, code, address, language }: JoinCardProps) {
  const { t } = useTranslation(['teach', 'common'], { lng: language });
  const me = useMe();
  return (
    <article className={styles.card}>
      <p className={styles.college}>{me.phase === 'ready' ? me.value.collegeName : t('common:brand')}</p>
      <h1 className={styles.name}>{className}</h1>
      <div className={styles.scan}>
        <QrCode text={`${address}/${code}`} label={t('card.scan')} />
        <p>{t('card.scan')}</p>
      </div>
      <ol className={styles.steps}>
        <li>
          {t('card.open')}
          <b className={styles.address}>{address}</b>
        </li>
        <li>
          {t('card.enter')}
          <b className={styles.code}>{groupedCode(code)}</b>
        </li>
        <li>{t('card.choose')}</li>
      </ol>
      <p className={styles.foot}>{t('card.foot')}</p>
    </article>
  );
}
