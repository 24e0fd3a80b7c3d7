import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { QrCode } from '../../components/QrCode.tsx';
import { useShareOrigin } from '../../connection/useShareOrigin.ts';
import styles from './ShareLink.module.css';

export interface ShareLinkProps {
  /** Path on this server, with its leading slash. */
  readonly path: string;
  readonly label: string;
  /** What the link gives to whoever has it. */
  readonly hint: string;
  readonly copyLabel: string;
  /** Shows a code to scan beside it, with this name. */
  readonly codeLabel?: string;
}

/** A link to hand out. Where the browser may not copy, it is selected for the person to copy. */
export function ShareLink({ path, label, hint, copyLabel, codeLabel }: ShareLinkProps) {
  const { t } = useTranslation('studio');
  const field = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'idle' | 'copied' | 'manual'>('idle');
  const address = `${useShareOrigin()}${path}`;
  const copy = async () => {
    // The clipboard exists in secure contexts only; a lab over plain http has none.
    const isCopied = await writeClipboard(address);
    if (!isCopied) field.current?.select();
    setOutcome(isCopied ? 'copied' : 'manual');
  };
  return (
    <div className={styles.share} data-code={codeLabel !== undefined}>
      {codeLabel !== undefined && (
        <div className={styles.code}>
          <QrCode text={address} label={codeLabel} />
        </div>
      )}
      <p className={styles.hint}>{hint}</p>
      <div className={styles.row}>
        <div className={styles.field}>
          <Field label={label} isLabelHidden value={address} onChange={() => undefined} inputRef={field} />
        </div>
        <Button icon={outcome === 'copied' ? <Check size={14} /> : <Copy size={14} />} onClick={() => void copy()}>
          {outcome === 'copied' ? t('lobby.copied') : copyLabel}
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
