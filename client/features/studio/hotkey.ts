/** The parts of a key press that decide which hotkey it is. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** True while an input method is composing: such a key belongs to the input method, whatever it says. */
export function isComposingKey(press: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean {
  return press.isComposing || press.keyCode === 229;
}

/**
 * Name of the key as hotkeys are written: upper-case letter, digit, punctuation or named key. Takes `key` when it is
 * printable ASCII or a named key, else the physical `code`, because Hangul and Cangjie input methods report their own letters.
 */
export function keyName(press: Pick<KeyPress, 'key' | 'code'>): string {
  if (/^[\x21-\x7e]$/.test(press.key)) return press.key.toUpperCase();
  if (press.key === ' ') return 'Space';
  if (press.key.length > 1 && press.key !== 'Process' && press.key !== 'Unidentified') return press.key;
  return nameOfCode(press.code);
}

function nameOfCode(code: string): string {
  if (code.startsWith('Key')) return code.slice(3);
  if (code.startsWith('Digit')) return code.slice(5);
  return PUNCTUATION[code] ?? code;
}

const PUNCTUATION: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Period: '.',
  Minus: '-',
  Equal: '=',
  Slash: '/',
};

/** A press as a chord such as `P`, `Alt+ArrowUp` or `Alt+1`. Shift is part of the chord for named keys only. */
export function chordOf(press: KeyPress): string {
  // With Alt, some layouts give a special character as `key`; the physical key is what the person meant.
  const name = press.altKey && press.code !== '' ? nameOfAltKey(press) : keyName(press);
  const isNamed = name.length > 1;
  return [
    press.ctrlKey || press.metaKey ? 'Ctrl+' : '',
    press.altKey ? 'Alt+' : '',
    press.shiftKey && isNamed ? 'Shift+' : '',
    name,
  ].join('');
}

function nameOfAltKey(press: KeyPress): string {
  return /^(Key|Digit)/.test(press.code) ? nameOfCode(press.code) : keyName(press);
}

/** Does a chord consist of one printable key, so that the keys switch turns it off (WCAG 2.1.4). */
export function isSingleKey(chord: string): boolean {
  return chord.length === 1;
}

/** The letter of a press with Alt and Shift, the form of every single letter that works while keys are off; else null. */
export function singleKeyOf(press: KeyPress): string | null {
  if (!press.altKey || !press.shiftKey || press.ctrlKey || press.metaKey) return null;
  return /^Key[A-Z]$/.test(press.code) ? press.code.slice(3) : null;
}
