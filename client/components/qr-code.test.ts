import { expect, test } from 'vitest';
import { qrModules } from './qr-code.ts';

/** As another encoder draws it. */
const HTTP = [
  '#######..#..#.#######',
  '#.....#..#..#.#.....#',
  '#.###.#.###.#.#.###.#',
  '#.###.#.#.##..#.###.#',
  '#.###.#.###.#.#.###.#',
  '#.....#.####..#.....#',
  '#######.#.#.#.#######',
  '........###..........',
  '#.#####..#.#..#####..',
  '.###.#.#...####..####',
  '#...#.##....#.##..##.',
  '.#####..##.####..##..',
  '##.##.##.#..#..#.#..#',
  '........###.#..#.##.#',
  '#######...##.#..#.##.',
  '#.....#.#.#....#####.',
  '#.###.#.#.##.#..##.#.',
  '#.###.#.#..#####..#..',
  '#.###.#.#.#.#.##..#..',
  '#.....#...#######.#..',
  '#######.#...#..###.#.',
];

const drawn = (text: string) => qrModules(text)?.map((row) => row.map((dark) => (dark ? '#' : '.')).join('')) ?? null;

test('a short text is drawn as every encoder draws it', () => {
  expect(drawn('http:')).toEqual(HTTP);
});

test.each([
  [14, 21],
  [15, 25],
  [62, 33],
  [63, 37],
  [213, 57],
])('%i bytes take the smallest version that holds them', (length, size) => {
  expect(qrModules('w'.repeat(length))?.length).toBe(size);
});

test('what is too long has no code, and Chinese counts by its bytes', () => {
  expect(qrModules('w'.repeat(214))).toBeNull();
  expect(qrModules('彩'.repeat(71))).not.toBeNull();
  expect(qrModules('彩'.repeat(72))).toBeNull();
});
