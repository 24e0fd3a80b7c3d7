import type { ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import styles from './Button.module.css';
import type { ButtonSize, ButtonVariant } from './Button.tsx';

export interface ButtonLinkProps extends Omit<LinkProps, 'className'> {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: ReactNode;
}

/** A link that looks like a button, for going to another page. */
export function ButtonLink({ variant = 'default', size = 32, icon, children, ...rest }: ButtonLinkProps) {
  return (
    <Link {...rest} className={styles.button} data-variant={variant} data-size={size}>
      {icon}
      {children}
    </Link>
  );
}
