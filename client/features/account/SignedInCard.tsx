import { useTranslation } from 'react-i18next';
import type { Me } from '#shared/protocol/people-contract.ts';
import { Button } from '../../components/Button.tsx';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { useSignOut } from '../../connection/useSignOut.ts';
import styles from './SignedInCard.module.css';

export interface SignedInCardProps {
  readonly me: Me;
  /** Where the reader was going. */
  readonly next: string;
}

/** Who is signed in already, with both ways on: as this person, or as another. */
export function SignedInCard({ me, next }: SignedInCardProps) {
  const { t } = useTranslation(['account', 'common']);
  const signOut = useSignOut();
  return (
    <section className={styles.card}>
      <h1 className={styles.title}>{t('signedIn.title', { name: me.name })}</h1>
      <p className={styles.text}>
        {t('signedIn.as', { username: me.username ?? '', standing: t(`common:standing.${me.role}`) })}
      </p>
      <div className={styles.acts}>
        <ButtonLink variant="primary" size={36} to={next}>
          {t('signedIn.goOn')}
        </ButtonLink>
        <Button size={36} isBusy={signOut.isBusy} onClick={() => void signOut.run()}>
          {t('signedIn.other')}
        </Button>
      </div>
      <ProblemNote problem={signOut.problem} />
    </section>
  );
}
