import { useEffect, useRef } from 'react';
import { chordOf, isComposingKey, isSingleKey } from './hotkey.ts';
import { useKeySwitch } from './KeySwitchProvider.tsx';

/** What a chord does; return `false` to let the browser have the key. */
export type HotkeyMap = Readonly<Record<string, () => unknown>>;

/**
 * Binds chords such as `P`, `]` or `Alt+ArrowUp` while the component is mounted. Nothing fires during input method
 * composition, in text fields, in open dialogs or when something else took the key; single keys follow the keys switch;
 * Enter and Space stay with a focused control.
 */
export function useHotkeys(map: HotkeyMap, isEnabled = true): void {
  const { isOn } = useKeySwitch();
  const latest = useRef({ map, isOn, isEnabled });
  useEffect(() => {
    latest.current = { map, isOn, isEnabled };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const now = latest.current;
      if (!now.isEnabled || event.defaultPrevented || isComposingKey(event)) return;
      const chord = chordOf(event);
      const run = now.map[chord];
      if (run === undefined || (isSingleKey(chord) && !now.isOn) || isOwnedByFocus(event, chord)) return;
      if (event.repeat && isSingleKey(chord)) return;
      if (run() !== false) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Dialogs own every key; text fields all but Alt chords and the clicker's page keys; controls own Enter and Space. */
function isOwnedByFocus(event: KeyboardEvent, chord: string): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (target === null) return false;
  if (target.closest('[role="dialog"]') !== null) return true;
  if (isTextField(target)) return !chord.startsWith('Alt+') && !chord.startsWith('Page');
  return (chord === 'Enter' || chord === 'Space') && target.closest('button, a, [role="button"], select') !== null;
}

/** True for elements that take typed text. */
export function isTextField(element: Element): boolean {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  if (element instanceof HTMLInputElement) return !NON_TEXT.has(element.type);
  return element instanceof HTMLElement && element.isContentEditable === true;
}

const NON_TEXT = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file']);
