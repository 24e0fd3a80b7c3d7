import { expect, test } from 'vitest';
import { findItems, type PaletteItem } from './palette-items.ts';

const item = (label: string, command: string): PaletteItem => ({
  id: label,
  label,
  command,
  keys: [],
  run: () => undefined,
});
const ITEMS = [item('讲解 3 号 蚕丝眼罩', 'pinProduct'), item('改价', 'changePrice'), item('Pin next', 'pinProduct')];
const found = (search: string) => findItems(ITEMS, search).map((one) => one.label);

test('an empty search keeps everything in its order', () => {
  expect(found('  ')).toEqual(['讲解 3 号 蚕丝眼罩', '改价', 'Pin next']);
});

test('words of the label and the journal’s name of the command both find it, in any order', () => {
  expect(found('眼罩 3')).toEqual(['讲解 3 号 蚕丝眼罩']);
  expect(found('PINPRODUCT')).toEqual(['讲解 3 号 蚕丝眼罩', 'Pin next']);
  expect(found('price')).toEqual(['改价']);
  expect(found('nothing')).toEqual([]);
});

test('full-width letters and digits of an input method are understood', () => {
  expect(found('３ ｐｉｎ')).toEqual(['讲解 3 号 蚕丝眼罩']);
});
