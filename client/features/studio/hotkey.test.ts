import { describe, expect, test } from 'vitest';
import { chordOf, isComposingKey, isSingleKey, type KeyPress, singleKeyOf } from './hotkey.ts';

const press = (given: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...given,
});

describe('chords', () => {
  test('a Latin letter is taken from the key, whatever the layout calls the place', () => {
    expect(chordOf(press({ key: 'p', code: 'KeyR' }))).toBe('P');
  });

  test('a letter of another script is taken from the place on the keyboard', () => {
    expect(chordOf(press({ key: 'ㅔ', code: 'KeyP' }))).toBe('P');
    expect(chordOf(press({ key: 'Process', code: 'Digit3' }))).toBe('3');
  });

  test('with Alt the place counts, because layouts write special characters', () => {
    expect(chordOf(press({ key: '¡', code: 'Digit1', altKey: true }))).toBe('Alt+1');
    expect(chordOf(press({ key: 'ArrowUp', code: 'ArrowUp', altKey: true }))).toBe('Alt+ArrowUp');
  });

  test('shifted signs are themselves', () => {
    expect(chordOf(press({ key: '?', code: 'Slash', shiftKey: true }))).toBe('?');
  });

  test('with Alt and Shift a letter is its single key, with Control it is the browser’s', () => {
    const both = { key: 'P', code: 'KeyP', altKey: true, shiftKey: true };
    expect(singleKeyOf(press(both))).toBe('P');
    expect(singleKeyOf(press({ ...both, ctrlKey: true }))).toBeNull();
    expect(singleKeyOf(press({ ...both, shiftKey: false }))).toBeNull();
  });

  test('single keys are printable keys without a modifier', () => {
    expect(['P', ']', '1'].map(isSingleKey)).toEqual([true, true, true]);
    expect(['Enter', 'Alt+1', 'PageDown'].map(isSingleKey)).toEqual([false, false, false]);
  });
});

test('a key belongs to the input method while it composes, and when the code says so', () => {
  expect(isComposingKey({ isComposing: true, keyCode: 13 })).toBe(true);
  expect(isComposingKey({ isComposing: false, keyCode: 229 })).toBe(true);
  expect(isComposingKey({ isComposing: false, keyCode: 13 })).toBe(false);
});
