import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Drawer.module.css';
import { IconButton } from './IconButton.tsx';

export interface DrawerProps {
  readonly title: string;
  /** One sentence under the title; it describes the drawer to screen readers. */
  readonly about: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something to read at the right edge, over the page. Focus stays inside and goes back where it was; Escape closes. */
export function Drawer({ title, about, isOpen, onClose, children }: DrawerProps) {
  const { t } = useTranslation();
  const content = useRef<HTMLDivElement>(null);
  return (
    <Radix.Root open={isOpen} onOpenChange={(isNowOpen) => !isNowOpen && onClose()}>
      <Radix.Portal>
        {/* Not Radix's overlay: that one locks scrolling with a style element, which the content security policy refuses. */}
        <div className={styles.veil} aria-hidden="true" />
        <Radix.Content
          ref={content}
          className={styles.drawer}
          onOpenAutoFocus={(event) => {
            // Its text is what is read next: the arrow keys scroll it, and no tooltip of the button takes the first Escape.
            event.preventDefault();
            content.current?.focus();
          }}
        >
          <header className={styles.header}>
            <Radix.Title className={styles.title}>{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton size={28} label={t('action.close')} icon={<X size={16} />} />
            </Radix.Close>
          </header>
          <Radix.Description className={styles.about}>{about}</Radix.Description>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
