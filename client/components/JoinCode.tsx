import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from './CopyButton.tsx';
import styles from './JoinCode.module.css';

export interface JoinCodeProps {
  /** The code as the server gives it; it is shown as `ABCD-EFGH`. */
  readonly code: string;
  /** Large enough to be read from the last row of a classroom, or in a line of text. */
  readonly size?: 'large' | 'line';
}

/** A join code to read out, to write on the board or to copy. Screen readers spell it. */
export function JoinCode({ code, size = 'line' }: JoinCodeProps) {
  const { t } = useTranslation();
  const output = useRef<HTMLOutputElement>(null);
  const shown = groupedCode(code);
  const select = (): void => {
    if (output.current) window.getSelection()?.selectAllChildren(output.current);
  };
  return (
    <span className={styles.code} data-size={size}>
      <output
        ref={output}
        className={styles.letters}
        aria-label={t('joinCode.spelled', { code: [...shown].join(' ') })}
      >
        {shown}
      </output>
      <CopyButton text={shown} size={size === 'large' ? 36 : 28} label={t('joinCode.copy')} onBlocked={select} />
    </span>
  );
}

/** `ABCDEFGH` as `ABCD-EFGH`; a code of another length stays as it is. */
export function groupedCode(code: string): string {
  const letters = code.replace(/[^0-9a-z]/gi, '').toUpperCase();
  return letters.length === 8 ? `${letters.slice(0, 4)}-${letters.slice(4)}` : code;
}
