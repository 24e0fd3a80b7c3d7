import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import styles from './InviteLink.module.css';

/** The link that brings team-mates in. Where the browser may not copy, it is selected for the person to copy. */
export function InviteLink() {
  const { t } = useTranslation('studio');
  const field = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'idle' | 'copied' | 'manual'>('idle');
  const address = `${window.location.origin}${window.location.pathname}`;
  const copy = async () => {
    // The clipboard exists in secure contexts only; a lab over plain http has none.
    const isCopied = await writeClipboard(address);
    if (!isCopied) field.current?.select();
    setOutcome(isCopied ? 'copied' : 'manual');
  };
  return (
    <div className={styles.invite}>
      <p className={styles.hint}>{t('lobby.inviteHint')}</p>
      <div className={styles.row}>
        <div className={styles.field}>
          <Field label={t('lobby.invite')} isLabelHidden value={address} onChange={() => undefined} inputRef={field} />
        </div>
        <Button icon={outcome === 'copied' ? <Check size={14} /> : <Copy size={14} />} onClick={() => void copy()}>
          {outcome === 'copied' ? t('lobby.copied') : t('lobby.copy')}
        </Button>
      </div>
      {outcome === 'manual' && (
        <p className={styles.hint} role="status">
          {t('lobby.copyManually')}
        </p>
      )}
    </div>
  );
}

async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
