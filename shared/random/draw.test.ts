import { describe, expect, test } from 'vitest';
import { drawBits, drawNormal, drawUnit, Stream, streamKey } from './draw.ts';

const SEEDS = [1, 42, 20_261_123];
/** 99.9 % point of chi-square with 255 degrees of freedom. */
const CHI_SQUARE_255 = 330.5;

/** Chi-square of 256 equally likely bins. */
function chiSquare(bins: readonly number[]): number {
  const total = bins.reduce((sum, count) => sum + count, 0);
  const expected = total / bins.length;
  return bins.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** Fills 256 bins from a number in [0, 1) per step. */
function bin(steps: number, draw: (step: number) => number): number[] {
  const bins = new Array<number>(256).fill(0);
  for (let step = 0; step < steps; step += 1) {
    const place = Math.floor(draw(step) * 256);
    bins[place] = (bins[place] ?? 0) + 1;
  }
  return bins;
}

describe.each(SEEDS)('[RND-1] counter-based draws, seed %i', (seed) => {
  const key = streamKey(seed, Stream.Decision);

  test('are uniform over indexes at one counter and over counters of one index', () => {
    expect(chiSquare(bin(65_536, (step) => drawUnit(key, step, 7)))).toBeLessThan(CHI_SQUARE_255);
    expect(chiSquare(bin(65_536, (step) => drawUnit(key, 7, step)))).toBeLessThan(CHI_SQUARE_255);
    expect(chiSquare(bin(65_536, (step) => drawUnit(key, step * 11_520, 1)))).toBeLessThan(CHI_SQUARE_255);
  });

  test('have uniform low bits', () => {
    expect(chiSquare(bin(65_536, (step) => (drawBits(key, step, 3) & 255) / 256))).toBeLessThan(CHI_SQUARE_255);
  });

  test('neighbouring indexes and neighbouring counters are independent', () => {
    const pair = (a: number, b: number) => (Math.floor(a * 16) * 16 + Math.floor(b * 16)) / 256;
    const byIndex = bin(65_536, (step) => pair(drawUnit(key, step, 5), drawUnit(key, step + 1, 5)));
    const byCounter = bin(65_536, (step) => pair(drawUnit(key, step, 5), drawUnit(key, step, 6)));
    expect(chiSquare(byIndex)).toBeLessThan(CHI_SQUARE_255);
    expect(chiSquare(byCounter)).toBeLessThan(CHI_SQUARE_255);
  });

  test('streams of one seed are independent', () => {
    const other = streamKey(seed, Stream.Attention);
    const pair = (a: number, b: number) => (Math.floor(a * 16) * 16 + Math.floor(b * 16)) / 256;
    const bins = bin(65_536, (step) => pair(drawUnit(key, step, 5), drawUnit(other, step, 5)));
    expect(chiSquare(bins)).toBeLessThan(CHI_SQUARE_255);
  });

  test('the sequence of one index is nowhere a shifted copy of another', () => {
    const firsts = new Map<number, number>();
    for (let index = 0; index < 20_000; index += 1) firsts.set(drawBits(key, index, 0), index);
    let copies = 0;
    for (let index = 0; index < 20_000; index += 1) {
      const other = firsts.get(drawBits(key, index, 1));
      if (other !== undefined && drawBits(key, index, 2) === drawBits(key, other, 1)) copies += 1;
    }
    expect(copies).toBe(0);
  });

  test('normal draws have mean 0 and variance 1', () => {
    let sum = 0;
    let squares = 0;
    for (let index = 0; index < 20_000; index += 1) {
      const value = drawNormal(key, index, 0);
      sum += value;
      squares += value * value;
    }
    expect(Math.abs(sum / 20_000)).toBeLessThan(0.03);
    expect(Math.abs(squares / 20_000 - 1)).toBeLessThan(0.05);
  });
});

test('[RND-2] a draw depends on its place alone', () => {
  const key = streamKey(5, Stream.Persona);
  expect(drawBits(key, 1_000, 3)).toBe(drawBits(streamKey(5, Stream.Persona), 1_000, 3));
  expect(streamKey(5, Stream.Persona)).not.toBe(streamKey(6, Stream.Persona));
});
