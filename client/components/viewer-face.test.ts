import { expect, test } from 'vitest';
import { viewerFace } from './viewer-face.ts';

const faces = Array.from({ length: 500 }, (_, viewer) => viewerFace(viewer * 8_388_593));

test('the same viewer has the same picture, hardly another viewer has it', () => {
  expect(viewerFace(4_026_531_853)).toEqual(viewerFace(4_026_531_853));
  expect(new Set(faces.map((face) => JSON.stringify(face))).size).toBeGreaterThan(480);
});

test('a picture is the same from left and right, and never empty', () => {
  for (const { cells } of faces) {
    expect(cells.length).toBeGreaterThanOrEqual(3);
    for (const cell of cells) expect(cells).toContain(Math.floor(cell / 5) * 5 + (4 - (cell % 5)));
  }
});

test('all four colours occur', () => {
  expect([...new Set(faces.map(({ colour }) => colour))].sort()).toEqual([1, 2, 3, 4]);
});
