import { expect, test } from 'vitest';
import { commandIdSchema } from '#shared/model/ids.ts';
import { newCommandId } from './command-id.ts';

test('ids fit the wire and do not repeat', () => {
  const ids = Array.from({ length: 200 }, newCommandId);
  expect(ids.every((id) => commandIdSchema.safeParse(id).success)).toBe(true);
  expect(new Set(ids).size).toBe(200);
});
