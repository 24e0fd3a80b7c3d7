import { type KeyboardEvent, type PointerEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonProps } from './Button.tsx';
import { classNames } from './class-names.ts';
import styles from './HoldButton.module.css';
import { useHold } from './useHold.ts';

export interface HoldButtonProps extends Omit<ButtonProps, 'onClick'> {
  readonly onHold: () => void;
}

/**
 * A button for costly acts on air: it acts after 600 ms of holding. With the keyboard, or with assistive technology that
 * clicks, it acts on the second press within two seconds and says so after the first.
 */
export function HoldButton({ onHold, children, className, isBusy = false, disabled, ...rest }: HoldButtonProps) {
  const { t } = useTranslation();
  const hintId = useId();
  const hold = useHold(onHold);
  const isOff = isBusy || disabled === true;

  const onPointerDown = (event: PointerEvent<HTMLButtonElement>): void => {
    if (isOff || event.button !== 0) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    hold.press();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (!isOff && !event.repeat) hold.pressKey();
  };

  return (
    <Button
      {...rest}
      className={classNames(styles.hold, className)}
      data-hold={hold.phase}
      disabled={disabled}
      isBusy={isBusy}
      aria-describedby={hintId}
      onPointerDown={onPointerDown}
      onPointerUp={hold.release}
      onPointerCancel={hold.release}
      onKeyDown={onKeyDown}
      // Firefox clicks when Space is let go, and that would be a second press.
      onKeyUp={(event) => event.key === ' ' && event.preventDefault()}
      onClick={(event) => {
        // A click without a pointer or a key comes from assistive technology.
        if (event.detail === 0 && !isOff) hold.pressKey();
      }}
    >
      {hold.phase === 'armed' ? t('hold.again') : children}
      <span id={hintId} className={styles.hint} aria-live="polite">
        {hold.phase === 'armed' ? t('hold.again') : t('hold.hint')}
      </span>
    </Button>
  );
}
