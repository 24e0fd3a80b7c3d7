import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { FigureShelf } from './FigureShelf.tsx';
import { FormShelf } from './FormShelf.tsx';
import styles from './GalleryPage.module.css';
import { PressShelf } from './PressShelf.tsx';
import { StateShelf } from './StateShelf.tsx';

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** `/dev/components` in development: every component in its states, in both themes, for pictures and for axe. */
export function GalleryPage() {
  const { t } = useTranslation('studio');
  const asked = THEMES.find((one) => window.location.search.includes(one));
  const [theme, setTheme] = useState<Theme>(asked ?? 'light');
  return (
    <div className={styles.page} data-theme={theme}>
      <title>Components</title>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('gallery.title')}</h1>
        <Segmented
          size={28}
          label={t('gallery.theme')}
          value={theme}
          onChange={setTheme}
          options={THEMES.map((value) => ({ value, label: t(`gallery.${value}`) }))}
        />
        <LanguageSwitch />
      </header>
      <main className={styles.shelves}>
        <PressShelf />
        <FormShelf />
        <StateShelf />
        <FigureShelf />
      </main>
    </div>
  );
}
