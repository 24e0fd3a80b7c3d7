import { Tooltip as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { KeyHint } from './KeyHint.tsx';
import styles from './Tooltip.module.css';

export interface TooltipProps {
  readonly text: ReactNode;
  readonly keyHint?: string | undefined;
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  /** One focusable element. */
  readonly children: ReactNode;
}

/** Explains a control or a word on hover and on focus. Needs `Radix.Provider` above, which `App` gives. */
export function Tooltip({ text, keyHint, side = 'top', children }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={styles.tooltip} side={side} sideOffset={6} collisionPadding={8}>
          {text}
          {keyHint && <KeyHint>{keyHint}</KeyHint>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
