import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { BrandMark } from './BrandMark.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import styles from './PageShell.module.css';
import { usePageTitle } from './usePageTitle.ts';

export interface PageShellProps {
  /** Title of the document. */
  readonly title: string;
  /** What stands at the right end of the top bar, before the language. */
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

/** Frame of the light pages: top bar with the brand, what can be reached, and the language; content 1152 wide. */
export function PageShell({ title, end, children }: PageShellProps) {
  const { t } = useTranslation();
  usePageTitle(title);
  return (
    <div className={styles.shell}>
      <header className={styles.bar}>
        <Link to="/" className={styles.brand}>
          <span className={styles.mark}>
            <BrandMark />
          </span>
          {t('brand')}
        </Link>
        <nav className={styles.nav} aria-label={t('nav.label')}>
          <NavLink to="/" end className={styles.link}>
            {t('nav.home')}
          </NavLink>
          <NavLink to="/projects/import" className={styles.link}>
            {t('nav.import')}
          </NavLink>
        </nav>
        {end}
        <LanguageSwitch />
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
