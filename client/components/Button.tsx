import type { ComponentProps, ReactNode } from 'react';
import styles from './Button.module.css';
import { classNames } from './class-names.ts';
import { KeyHint } from './KeyHint.tsx';

export type ButtonVariant = 'primary' | 'default' | 'quiet' | 'danger';
/** Height in pixels: 28 in rows, 32 studio, 36 pages, 44 the one main act of a page. */
export type ButtonSize = 28 | 32 | 36 | 44;

export interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: ReactNode;
  readonly keyHint?: string | undefined;
  /** A request is under way: pressing again does nothing, and the button says so to screen readers. */
  readonly isBusy?: boolean;
  readonly isWide?: boolean;
}

/** A button. While busy it keeps focus and place, so that nothing jumps. */
export function Button({
  variant = 'default',
  size = 32,
  icon,
  keyHint,
  isBusy = false,
  isWide = false,
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames(styles.button, className)}
      data-variant={variant}
      data-size={size}
      data-wide={isWide}
      aria-busy={isBusy || undefined}
      onClick={isBusy ? undefined : onClick}
    >
      {isBusy ? <span className={styles.spinner} aria-hidden="true" /> : icon}
      {children}
      {keyHint && <KeyHint>{keyHint}</KeyHint>}
    </button>
  );
}
