import { useMemo } from 'react';
import styles from './QrCode.module.css';
import { qrModules } from './qr-code.ts';

/** Light modules around a code, as its standard asks. */
const QUIET = 4;

export interface QrCodeProps {
  readonly text: string;
  /** What it leads to, for screen readers. */
  readonly label: string;
}

/** A code for phones to scan; nothing for a text that is too long for one. Dark on white in every theme, as scanners expect. */
export function QrCode({ text, label }: QrCodeProps) {
  const modules = useMemo(() => qrModules(text), [text]);
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
