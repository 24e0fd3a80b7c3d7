import { X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './IconButton.tsx';
import { StateMark } from './StateMark.tsx';
import styles from './ToastLane.module.css';
import { addToast, dropToast, type Toast, type ToastTone } from './toast-list.ts';

const SHOWN_MS = 5_000;

type ShowToast = (tone: ToastTone, text: string) => void;
const ToastContext = createContext<ShowToast | null>(null);

/** Shows a message in the lane. Not for what must be acted on: that stands next to its control. */
export function useToast(): ShowToast {
  const show = useContext(ToastContext);
  if (!show) throw new Error('useToast must be used under <ToastLane>.');
  return show;
}

/** The lane at the lower left: at most three messages, five seconds each, waiting under pointer and focus. */
export function ToastLane({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const lastId = useRef(0);
  const show = useCallback<ShowToast>((tone, text) => {
    lastId.current += 1;
    const id = lastId.current;
    setToasts((list) => addToast(list, id, tone, text));
  }, []);
  const drop = useCallback((id: number) => setToasts((list) => dropToast(list, id)), []);
  return (
    <ToastContext.Provider value={show}>
      {children}
      <section className={styles.lane} aria-label={t('toast.lane')}>
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onDrop={drop} />
        ))}
      </section>
    </ToastContext.Provider>
  );
}

const MARK = { info: 'info', ok: 'ok', error: 'act' } as const;

function ToastCard({ toast, onDrop }: { readonly toast: Toast; readonly onDrop: (id: number) => void }) {
  const { t } = useTranslation();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld || toast.tone === 'error') return;
    const timer = setTimeout(() => onDrop(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, toast, onDrop]);
  const hold = { onPointerEnter: () => setHeld(true), onPointerLeave: () => setHeld(false) };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointer and focus only hold the message, they do not act.
    <div
      className={styles.toast}
      role={toast.tone === 'error' ? 'alert' : 'status'}
      {...hold}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <StateMark kind={MARK[toast.tone]} size={12} />
      <span className={styles.text}>{toast.text}</span>
      {toast.count > 1 && <span className={styles.count}>×{toast.count}</span>}
      <IconButton size={28} label={t('action.dismiss')} icon={<X size={16} />} onClick={() => onDrop(toast.id)} />
    </div>
  );
}
