import { useTranslation } from 'react-i18next';
import type { Me } from '#shared/protocol/people-contract.ts';
import { personName } from '../format/person-name.ts';
import { useLanguage } from '../locales/useLanguage.ts';
import styles from './AccountMenu.module.css';

/** Who this browser is, with first letter, name and standing. */
export function PersonFace({ me }: { readonly me: Me }) {
  const { t } = useTranslation();
  const name = personName(me.name, useLanguage().language);
  return (
    <span className={styles.face}>
      <span className={styles.initial} aria-hidden="true">
        {[...name][0]}
      </span>
      <span className={styles.who}>
        <span className={styles.name}>{name}</span>
        <span className={styles.role}>{t(`standing.${me.role}`)}</span>
      </span>
    </span>
  );
}
