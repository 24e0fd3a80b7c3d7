import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation } from 'react-router';
import { useMe } from '../connection/useMe.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { BrandMark } from './BrandMark.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { PageNav } from './PageNav.tsx';
import styles from './PageShell.module.css';
import { usePageTitle } from './usePageTitle.ts';

export interface PageShellProps {
  /** Title of the document. */
  readonly title: string;
  /** Content as wide as the window, for tables; otherwise 1152. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

const PASSWORD_PAGE = '/account';
/** Where somebody with a password that was handed out may be: changing it, or signing in as somebody else. */
const OPEN_PAGES: readonly string[] = [PASSWORD_PAGE, '/signin'];

/** Frame of the light pages: top bar with the brand, what this person can reach, who they are, and the language. */
export function PageShell({ title, isWide = false, children }: PageShellProps) {
  const { t } = useTranslation();
  const me = useMe();
  const { pathname, search } = useLocation();
  usePageTitle(title);
  const mustChangePassword = me.phase === 'ready' && me.value.mustChangePassword;
  if (mustChangePassword && !OPEN_PAGES.includes(pathname)) {
    const next = new URLSearchParams({ next: `${pathname}${search}` });
    return <Navigate to={`${PASSWORD_PAGE}?${next}`} replace />;
  }
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {t('nav.skip')}
      </a>
      <header className={styles.bar}>
        <Link to="/" className={styles.brand}>
          <span className={styles.mark}>
            <BrandMark />
          </span>
          {t('brand')}
        </Link>
        <PageNav />
        <div className={styles.end}>
          {me.phase === 'ready' && me.value.username !== null && me.value.collegeName && (
            <span className={styles.college}>{me.value.collegeName}</span>
          )}
          <LanguageSwitch />
          <AccountMenu />
        </div>
      </header>
      <main id="main" className={styles.main} data-wide={isWide}>
        {children}
      </main>
    </div>
  );
}
