import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { useShowLanguage } from '../studio/useShow.ts';
import styles from './CameraCard.module.css';

export interface CameraCardProps {
  /** The product that it is about. */
  readonly product: string;
  readonly text: string;
  /** Where the text comes from; the camera sees that too. */
  readonly source: string | null;
  readonly onClose: () => void;
}

/** A certificate over the whole window, black on white, to hold the screen into the camera. Escape or a click ends it. */
export function CameraCard({ product, text, source, onClose }: CameraCardProps) {
  const { t } = useTranslation('studio');
  const lang = useShowLanguage();
  const card = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = card.current;
    // jsdom has no modal dialogs; there the element simply stands open.
    if (dialog?.showModal) dialog.showModal();
    else dialog?.setAttribute('open', '');
  }, []);
  return (
    <dialog ref={card} className={styles.card} data-theme="light" aria-label={t('assistant.camera')} onClose={onClose}>
      <div className={styles.words} lang={lang}>
        <p className={styles.product}>{product}</p>
        <p className={styles.text}>{text}</p>
        {source && <p className={styles.source}>{source}</p>}
      </div>
      <Button size={44} icon={<X size={18} />} keyHint="Esc" onClick={onClose}>
        {t('assistant.cameraEnd')}
      </Button>
    </dialog>
  );
}
