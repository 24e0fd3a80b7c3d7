import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { isComposingKey } from './hotkey.ts';
import styles from './KeyOverlay.module.css';

export interface KeyOverlayProps {
  readonly onClose: () => void;
  /** Opens the list of all keys, where they can be changed. */
  readonly onAll: () => void;
}

/** While it is there, every control of the screen shows its key; the keys go on working. */
export function KeyOverlay({ onClose, onAll }: KeyOverlayProps) {
  const { t } = useTranslation('studio');
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    // Before the screen hears it: there Escape means something of its own.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isComposingKey(event)) return;
      event.stopPropagation();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
  return (
    <section className={styles.bar} aria-label={t('overlay.title')}>
      <p className={styles.text} role="status">
        {t('overlay.text')}
      </p>
      <Button size={28} onClick={onAll}>
        {t('overlay.all')}
      </Button>
      <Button ref={close} size={28} keyHint="Esc" onClick={onClose}>
        {t('overlay.close')}
      </Button>
    </section>
  );
}
