import { useTranslation } from 'react-i18next';
import type { Me } from '#shared/protocol/people-contract.ts';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import styles from './HomeHead.module.css';

/** What stands above everything: this server is not set up, or a sign-in has run out. */
export function HomeNotice({ me }: { readonly me: Me }) {
  const { t } = useTranslation(['home', 'common']);
  if (me.isSetUp && !me.isSessionOver) return null;
  return (
    <div className={styles.notice} role="status">
      <StateMark kind="info" size={12} />
      <span>{me.isSetUp ? t('notice.over') : t('notice.notSetUp')}</span>
      <ButtonLink size={28} to={me.isSetUp ? '/signin' : '/setup'}>
        {me.isSetUp ? t('common:account.signIn') : t('notice.setUp')}
      </ButtonLink>
    </div>
  );
}
