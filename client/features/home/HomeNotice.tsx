import { useTranslation } from 'react-i18next';
import type { Me } from '#shared/protocol/people-contract.ts';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import styles from './HomeHead.module.css';

/** What stands above everything: a guest's server is not set up, or a sign-in has run out. */
export function HomeNotice({ me }: { readonly me: Me }) {
  const { t } = useTranslation(['home', 'common']);
  // Members of the sample college have all they need, and setting up is not their business.
  const isNew = !me.isSetUp && me.role === 'guest';
  if (!isNew && !me.isSessionOver) return null;
  return (
    <div className={styles.notice} role="status">
      <StateMark kind="info" size={12} />
      <span>{isNew ? t('notice.notSetUp') : t('notice.over')}</span>
      <ButtonLink size={28} to={isNew ? '/setup' : '/signin'}>
        {isNew ? t('notice.setUp') : t('common:account.signIn')}
      </ButtonLink>
    </div>
  );
}
