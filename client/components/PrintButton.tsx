import { Printer } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonSize } from './Button.tsx';
import styles from './PrintButton.module.css';

export interface PrintButtonProps {
  readonly label?: string;
  readonly size?: ButtonSize;
  /** What comes on paper, instead of the page. */
  readonly sheet: ReactNode;
}

/** Prints a sheet of its own: while the browser prints, the page gives way to it. */
export function PrintButton({ label, size = 32, sheet }: PrintButtonProps) {
  const { t } = useTranslation();
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    if (!isPrinting) return;
    const finish = (): void => setPrinting(false);
    document.body.dataset.print = 'sheet';
    window.addEventListener('afterprint', finish);
    window.print();
    return () => {
      delete document.body.dataset.print;
      window.removeEventListener('afterprint', finish);
    };
  }, [isPrinting]);
  return (
    <>
      <Button
        size={size}
        icon={<Printer size={14} strokeWidth={1.5} aria-hidden="true" />}
        onClick={() => setPrinting(true)}
      >
        {label ?? t('print.action')}
      </Button>
      {isPrinting &&
        createPortal(
          <div className={styles.sheet} data-print-sheet="">
            {sheet}
          </div>,
          document.body,
        )}
    </>
  );
}
