import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './QrCode.module.css';

/** Light modules around a code, as its standard asks. */
const QUIET = 4;

export interface QrCodeProps {
  readonly text: string;
  /** What it leads to, for screen readers. */
  readonly label: string;
}

/** Longest text that a code is drawn for, characters: addresses are far shorter, and a denser code is hard to scan. */
const LONGEST = 400;

/** A code for phones to scan; nothing for a text that is too long for one. Dark on white in every theme, as scanners expect. */
export function QrCode({ text, label }: QrCodeProps) {
  const modules = useMemo(() => (text.length > LONGEST ? null : encode(text, { ecc: 'M', border: 0 }).data), [text]);
  if (modules === null) return null;
  const size = modules.length + 2 * QUIET;
  const path = modules
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}
