import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './Button.tsx';
import { classNames } from './class-names.ts';
import styles from './IconButton.module.css';
import { shownKey, useKeyMap } from './key-map.ts';
import { Tooltip } from './Tooltip.tsx';

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'isWide'> {
  readonly label: string;
  readonly icon: ReactNode;
}

/** A square button with an icon; its label is its name and its tooltip, which shows its key too. */
export function IconButton({ label, icon, keyHint, className, variant = 'quiet', ...rest }: IconButtonProps) {
  const map = useKeyMap();
  return (
    <Tooltip text={label} keyHint={keyHint}>
      <Button
        {...rest}
        variant={variant}
        className={classNames(styles.icon, className)}
        aria-label={label}
        data-key={keyHint && shownKey(map, keyHint)}
        icon={icon}
      />
    </Tooltip>
  );
}
