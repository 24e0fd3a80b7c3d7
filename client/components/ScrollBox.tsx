import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import styles from './ScrollBox.module.css';

export interface ScrollBoxProps {
  /** Name of what scrolls, for screen readers. */
  readonly label: string;
  readonly className?: string | undefined;
  readonly lang?: string;
  readonly children: ReactNode;
}

/** A place whose content scrolls: it takes focus, so that arrow keys scroll it. */
export function ScrollBox({ label, className, lang, children }: ScrollBoxProps) {
  const { t } = useTranslation();
  return (
    <section
      className={classNames(styles.box, className)}
      aria-label={t('scrolls', { name: label })}
      lang={lang}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without focus nobody scrolls it with the keyboard (WCAG 2.1.1).
      tabIndex={0}
    >
      {children}
    </section>
  );
}
