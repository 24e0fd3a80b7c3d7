import { expect, test } from 'vitest';
import { personName } from './person-name.ts';

test('a guest without a name has one in the reader’s language; people keep theirs', () => {
  expect(personName('Guest 4F2A', 'zh')).toBe('访客 4F2A');
  expect(personName('Guest 4F2A', 'en')).toBe('Guest 4F2A');
  expect(personName('Guest 4F2A!', 'zh')).toBe('Guest 4F2A!');
  expect(personName('林晓', 'zh')).toBe('林晓');
});
