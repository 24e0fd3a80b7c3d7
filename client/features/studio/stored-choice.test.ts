import { beforeEach, expect, test, vi } from 'vitest';
import { keepChoice, readChoice, readChoices } from './stored-choice.ts';

beforeEach(() => localStorage.clear());

test('a choice is kept until it is forgotten', () => {
  keepChoice('a', 'on');
  expect(readChoice('a')).toBe('on');
  keepChoice('a', null);
  expect(readChoice('a')).toBeNull();
});

test('what cannot be read is no choice', () => {
  keepChoice('a', '{"left":');
  keepChoice('b', 'null');
  expect([readChoices('a'), readChoices('b'), readChoices('c')]).toEqual([{}, {}, {}]);
});

test('a browser that may keep nothing forgets, and nothing breaks', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  const spies = [vi.spyOn(Storage.prototype, 'getItem'), vi.spyOn(Storage.prototype, 'setItem')];
  for (const spy of spies) spy.mockImplementation(refuse);
  keepChoice('a', 'on');
  expect(readChoice('a')).toBeNull();
  for (const spy of spies) spy.mockRestore();
});
