import { useEffect, useRef } from 'react';
import { meantKey, useKeyMap } from '../../components/key-map.ts';
import { chordOf, isComposingKey, isSingleKey, singleKeyOf } from './hotkey.ts';
import { type HotkeyMap, useKeySwitch } from './KeySwitchProvider.tsx';

/**
 * Binds chords such as `P`, `]` or `Alt+ArrowUp` while the component is mounted. Nothing fires during input method
 * composition, in text fields, in open dialogs or when something else took the key; single keys follow the keys switch
 * and the person's own key map, and with Alt and Shift they work while the switch is off too; Enter and Space stay with a
 * focused control.
 */
export function useHotkeys(map: HotkeyMap, isEnabled = true): void {
  const { state, bind } = useKeySwitch();
  const keyMap = useKeyMap();
  const latest = useRef({ map, isEnabled, keyMap });
  useEffect(() => {
    latest.current = { map, isEnabled, keyMap };
  });
  useEffect(() => bind(() => (latest.current.isEnabled ? latest.current.map : {})), [bind]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const now = latest.current;
      if (!now.isEnabled || event.defaultPrevented || isComposingKey(event)) return;
      const pressed = chordOf(event);
      const single = isSingleKey(pressed) ? (state.getState().isOn ? pressed : null) : singleKeyOf(event);
      const chord = single === null ? pressed : meantKey(now.keyMap, single);
      const run = now.map[chord];
      if (run === undefined || (isSingleKey(pressed) && single === null)) return;
      if (isOwnedByFocus(event, pressed) || (event.repeat && isSingleKey(chord))) return;
      if (run() !== false) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [state]);
}

/** Dialogs own every key; text fields all but chords and the clicker's page keys; controls own Enter and Space. */
function isOwnedByFocus(event: KeyboardEvent, chord: string): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (target === null) return false;
  if (target.closest('[role="dialog"], dialog') !== null) return true;
  if (isTextField(target)) return !/^(Alt\+|Ctrl\+|Page|F6|Shift\+F6)/.test(chord);
  return (chord === 'Enter' || chord === 'Space') && target.closest('button, a, [role="button"], select') !== null;
}

/** True for elements that take typed text. */
export function isTextField(element: Element): boolean {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  if (element instanceof HTMLInputElement) return !NON_TEXT.has(element.type);
  return element instanceof HTMLElement && element.isContentEditable === true;
}

const NON_TEXT = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file']);
