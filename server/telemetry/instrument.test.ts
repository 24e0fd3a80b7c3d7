import { expect, test } from 'vitest';
import { createCounter, createHistogram, gaugeLines } from './instrument.ts';

test('a counter has one line per set of labels, and 0 before anything happened', () => {
  const counter = createCounter('c_total', 'Counted.');
  expect(counter.lines()).toEqual(['# HELP c_total Counted.', '# TYPE c_total counter', 'c_total 0']);
  counter.add(2, { result: 'b' });
  counter.add(1, { result: 'a"\\\n' });
  counter.add(3, { result: 'b' });
  expect(counter.lines().slice(2)).toEqual(['c_total{result="a\\"\\\\\\n"} 1', 'c_total{result="b"} 5']);
});

test('a histogram counts what is at or below each bound, and everything', () => {
  const histogram = createHistogram('h', 'Measured.', [1, 10]);
  for (const value of [0.5, 1, 7, 100]) histogram.observe(value);
  expect(histogram.lines().slice(2)).toEqual([
    'h_bucket{le="1"} 2',
    'h_bucket{le="10"} 3',
    'h_bucket{le="+Inf"} 4',
    'h_sum 108.5',
    'h_count 4',
  ]);
});

test('a gauge without a value has no line', () => {
  expect(gaugeLines('g', 'Looked at.', [[{}, null]])).toEqual(['# HELP g Looked at.', '# TYPE g gauge']);
  expect(gaugeLines('g', 'Looked at.', [[{ kind: 'x' }, 4]]).at(-1)).toBe('g{kind="x"} 4');
});
