import { expect, test } from 'vitest';
import { joinCodeSchema } from './join-code.ts';

test.each(['BCDF-GHJK', 'bcdfghjk', ' bcdf ghjk ', 'bCdF–gHjK'])('%j is read as the same code', (text) => {
  expect(joinCodeSchema.parse(text)).toBe('BCDF-GHJK');
});

test.each(['', 'BCDF-GHJ', 'BCDF-GHJKK', 'ABCD-EFGH', 'BCDF-GHJ1', '四位字母代码啊呀'])('%j is no code', (text) => {
  expect(joinCodeSchema.safeParse(text).success).toBe(false);
});
