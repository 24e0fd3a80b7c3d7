import { render, screen } from '@testing-library/react';
import { Tooltip } from 'radix-ui';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import type { TeamGrades } from '#shared/protocol/review-contract.ts';
import { blendSources } from '#shared/scoring/blend-sources.ts';
import { GradesPanel } from './GradesPanel.tsx';

const ROOM = 'a'.repeat(26);

function show(grades: TeamGrades) {
  render(
    <MemoryRouter>
      <Tooltip.Provider>
        <GradesPanel roomId={ROOM} grades={grades} dimensions={[]} />
      </Tooltip.Provider>
    </MemoryRouter>,
  );
}

test('before the release the team reads whom it waits for', () => {
  show({
    state: 'waiting',
    raters: [
      { name: 'Wang', duty: 'teacher', hasSubmitted: true },
      { name: 'Gu', duty: 'mentor', hasSubmitted: false },
    ],
  });
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Wang, teachergraded',
    'Gu, mentornot yet',
  ]);
});

test('after it the team reads sources, notes, reasons, and annotations that lead to their moment', () => {
  const totals = { auto: 75.6, mentor: 80, teacher: null, peers: null };
  const who = { raterId: 'p-1', raterName: 'Gu', duty: 'mentor' as const };
  show({
    state: 'released',
    releasedAt: '2026-11-25T08:00:00.000Z',
    grades: [{ ...who, revision: 2, marks: {}, note: 'well done', reason: 'misheard', madeAt: '', total: 80 }],
    points: {},
    totals,
    blend: blendSources(totals),
    dispute: null,
    annotations: [
      {
        id: 'n-1',
        authorId: 'p-1',
        authorName: 'Gu',
        duty: 'mentor',
        atMs: 61_000,
        toMs: null,
        dimension: null,
        text: 'repeat',
        createdAt: '',
        editedAt: null,
      },
    ],
  });
  expect(screen.getByText('77.3')).toBeTruthy();
  expect(screen.getByText('well done')).toBeTruthy();
  expect(screen.getByText('Revised: misheard')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Play 01:01' }).getAttribute('href')).toBe(`/replay/${ROOM}?at=61000`);
});

test('a rehearsal without a team has no grades to show', () => {
  show({ state: 'none' });
  expect(screen.queryByRole('region')).toBeNull();
});
