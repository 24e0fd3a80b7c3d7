import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import styles from './Pager.module.css';
import type { Pages } from './usePages.ts';

/** Which lines of a long list are shown, and the ones before and after; nothing where all fit. */
export function Pager({ pages }: { readonly pages: Pages<unknown> }) {
  const { t } = useTranslation('common');
  const { from, to, count, turn } = pages;
  if (count === to - from) return null;
  return (
    <nav className={styles.pager} aria-label={t('pager.label')}>
      <Button
        size={28}
        icon={<ChevronLeft size={16} aria-hidden="true" />}
        disabled={from === 0}
        onClick={() => turn(-1)}
      >
        {t('pager.before')}
      </Button>
      <span role="status">{t('pager.range', { from: from + 1, to, count })}</span>
      <Button
        size={28}
        icon={<ChevronRight size={16} aria-hidden="true" />}
        disabled={to === count}
        onClick={() => turn(1)}
      >
        {t('pager.after')}
      </Button>
    </nav>
  );
}
