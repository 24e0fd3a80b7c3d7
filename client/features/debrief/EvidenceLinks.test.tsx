import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import type { Evidence } from '#shared/scoring/scorecard.ts';
import { EvidenceLinks } from './EvidenceLinks.tsx';

const moment = (seq: number, atMs: number, en: string): Evidence => ({ seq, atMs, note: { zh: en, en } });

test('moments of one second are one link, which says what each was; three seconds are linked', () => {
  const evidence = [
    moment(1, 37_000, 'no story'),
    moment(2, 37_400, 'no proof'),
    moment(3, 37_900, 'no proof'),
    moment(4, 61_000, 'late'),
    moment(5, 90_000, 'silence'),
    moment(6, 120_000, 'silence'),
  ];
  render(
    <MemoryRouter>
      <EvidenceLinks roomId="r" evidence={evidence} />
    </MemoryRouter>,
  );
  const links = screen.getAllByRole('link');
  expect(links.map((link) => link.getAttribute('aria-label'))).toEqual([
    'Play 00:37: no story; no proof',
    'Play 01:01: late',
    'Play 01:30: silence',
  ]);
  expect(links[0]?.getAttribute('href')).toBe('/replay/r?at=37000');
});
