import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/KeyHint.tsx';
import { shownKey, useKeyMap } from '../../components/key-map.ts';
import { chordOf, isComposingKey } from './hotkey.ts';
import styles from './KeyChanger.module.css';
import { useKeyMapChange } from './KeyMapProvider.tsx';

/** What a single key may be: a letter or a sign; digits belong to lists. */
const ALLOWED = /^[A-Z[\].,;'\\/`=-]$/;

export interface KeyChangerProps {
  /** What the key does, in words. */
  readonly name: string;
  /** The key in its original place. */
  readonly manualKey: string;
  readonly isChanging: boolean;
  readonly onChanging: (isNow: boolean) => void;
}

/** A key that can be changed: press the button, then the new key. Escape leaves it as it was. */
export function KeyChanger({ name, manualKey, isChanging, onChanging }: KeyChangerProps) {
  const { t } = useTranslation('studio');
  const { move } = useKeyMapChange();
  const key = shownKey(useKeyMap(), manualKey);
  const [refused, setRefused] = useState('');
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>): void => {
    if (!isChanging || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      onChanging(false);
      return;
    }
    const pressed = chordOf(event.nativeEvent);
    if (isComposingKey(event.nativeEvent) || !ALLOWED.test(pressed)) {
      setRefused(pressed);
      return;
    }
    move(manualKey, pressed);
    setRefused('');
    onChanging(false);
  };
  return (
    <span className={styles.changer}>
      {isChanging && refused !== '' && (
        <span role="alert" className={styles.refused}>
          {t('help.refusedKey', { key: refused })}
        </span>
      )}
      <button
        type="button"
        className={styles.button}
        aria-label={isChanging ? t('help.pressKey', { name }) : t('help.changeKey', { name, key })}
        aria-pressed={isChanging}
        onClick={() => onChanging(!isChanging)}
        onBlur={() => isChanging && onChanging(false)}
        onKeyDown={onKeyDown}
      >
        {isChanging ? <span className={styles.wait}>{t('help.press')}</span> : <KeyHint>{manualKey}</KeyHint>}
      </button>
    </span>
  );
}
