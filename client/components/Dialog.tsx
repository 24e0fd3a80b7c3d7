import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';

export interface DialogProps {
  readonly title: string;
  /** One sentence under the title; it describes the dialog to screen readers. */
  readonly about: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The dialog is gone and focus is back: what moves focus itself belongs here. */
  readonly onClosed?: () => void;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** A window over the page. Focus starts at its first control, stays inside and goes back where it was; Escape closes. */
export function Dialog({ title, about, isOpen, onClose, onClosed, actions, children }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Radix.Root open={isOpen} onOpenChange={(isNowOpen) => !isNowOpen && onClose()}>
      <Radix.Portal>
        {/* Not Radix's overlay: that one locks scrolling with a style element, which the content security policy refuses. */}
        <div className={styles.veil} aria-hidden="true" />
        <Radix.Content className={styles.dialog} onCloseAutoFocus={() => onClosed && setTimeout(onClosed)}>
          <Radix.Title className={styles.title}>{title}</Radix.Title>
          <Radix.Description className={styles.about}>{about}</Radix.Description>
          {children}
          {actions && <div className={styles.actions}>{actions}</div>}
          <div className={styles.close}>
            <Radix.Close asChild>
              <IconButton size={28} label={t('action.close')} icon={<X size={16} />} />
            </Radix.Close>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
