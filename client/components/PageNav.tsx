import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { AccountRole } from '#shared/model/person.ts';
import { useMe } from '../connection/useMe.ts';
import styles from './PageShell.module.css';

const PAGES = [
  { to: '/', word: 'home', roles: ['guest', 'student', 'mentor', 'teacher', 'admin'] },
  { to: '/grading', word: 'grading', roles: ['mentor', 'teacher', 'admin'] },
  { to: '/teach/classes', word: 'classes', roles: ['mentor', 'teacher', 'admin'] },
  { to: '/teach/people', word: 'people', roles: ['teacher', 'admin'] },
  { to: '/teach/mentors', word: 'mentors', roles: ['teacher', 'admin'] },
  { to: '/teach/enterprises', word: 'enterprises', roles: ['teacher', 'admin'] },
  { to: '/join', word: 'join', roles: ['guest', 'student'] },
  { to: '/projects/import', word: 'import', roles: ['guest', 'student', 'teacher', 'admin'] },
] as const satisfies readonly { to: string; word: string; roles: readonly AccountRole[] }[];

/** The pages that this person can reach; by a magic link one. Until it is known who they are, those of a guest. */
export function PageNav() {
  const { t } = useTranslation();
  const me = useMe();
  const role = me.phase === 'ready' ? me.value.role : 'guest';
  const isByLink = me.phase === 'ready' && me.value.link !== null;
  const pages = PAGES.filter(({ to, roles }) => (isByLink ? to === '/grading' : roles.some((one) => one === role)));
  return (
    <nav className={styles.nav} aria-label={t('nav.label')}>
      {pages.map(({ to, word }) => (
        <NavLink key={to} to={to} end={to === '/'} className={styles.link}>
          {t(`nav.${word}`)}
        </NavLink>
      ))}
    </nav>
  );
}
