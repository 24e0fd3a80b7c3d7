import { render, screen, within } from '@testing-library/react';
import { Tooltip } from 'radix-ui';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import { gradeIncidents } from '#shared/incidents/grade-incident.ts';
import { type Deed, incidentShow } from '../../../tests/support/incident-show.ts';
import { makeIncident } from '../../../tests/support/make-incident.ts';
import { IncidentTable } from './IncidentTable.tsx';

const ROOM = 'a'.repeat(26);
const incident = makeIncident({
  worse: [{ kind: 'hide', isHonest: true }],
  judged: { zh: '语气。', en: 'the tone' },
});

function rowAfter(deeds: readonly Deed[], entries = incidentShow(incident, deeds)) {
  const incidents = gradeIncidents({ entries });
  render(
    <MemoryRouter>
      <Tooltip.Provider>
        <IncidentTable roomId={ROOM} incidents={incidents} />
      </Tooltip.Provider>
    </MemoryRouter>,
  );
  return within(screen.getByRole('row', { name: /Heckler/ }));
}

test('an act in time shows grade, who did it, when, and leads to the moment', () => {
  const row = rowAfter([{ afterMs: 12_000, role: 'moderator', pattern: { kind: 'reply', by: 0 } }]);
  row.getByText(/3 of 3/);
  row.getByText(/reply to the line.*Moderator.*12 s.*30 s/);
  expect(row.getByRole('link', { name: /reply to the line/ }).getAttribute('href')).toBe(`/replay/${ROOM}?at=112000`);
  row.getByText(/the tone/);
});

test('nothing done shows what was expected of whom, and what made it worse is named', () => {
  const row = rowAfter([{ afterMs: 2_000, role: 'moderator', pattern: { kind: 'hide', isHonest: true } }]);
  row.getByText(/0 of 3/);
  row.getByText(/Not done: reply to the line.*Moderator/);
  row.getByText(/Made it worse: hide the line/);
});

test('an incident that the end of the show cut off says so', () => {
  const row = rowAfter([], incidentShow(incident, []).slice(0, -1));
  row.getByText('show ended');
});
