import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import type { ExpectedStatus, MomentAct, WhatIfStatus } from '#shared/protocol/what-if-contract.ts';
import { type OpenedPage, openPage } from '../../../tests/support/open-page.tsx';
import { makeStudioBrief } from '../../../tests/support/studio-room.ts';
import { FuturesSection } from './FuturesSection.tsx';
import './WhatIfDrawer.tsx';

const ROOM = 'a'.repeat(26);
const name = { zh: '枕头', en: 'Pillow' };
const brief = {
  ...makeStudioBrief(),
  products: [{ id: 'pillow', name, shortName: name, pictureUrl: null, listPriceCents: 7_900 }],
};
const debrief = { showMs: 300_000, brief };
const pin: MomentAct = {
  ...{ seq: 40, atMs: 61_000, role: 'operator' },
  command: { type: 'pinProduct', productId: 'pillow' },
};
const EXPECTED: ExpectedStatus = {
  phase: 'done',
  done: 10,
  of: 10,
  points: [],
  moments: [
    {
      fromMs: 60_000,
      toMs: 90_000,
      change: -11.2,
      atLeast: 10.1,
      class: 'mistake',
      metric: 'pinLagSeconds',
      roles: ['operator'],
      acts: [pin],
    },
  ],
  roles: [
    { role: 'operator', change: -4.25, worst: { fromMs: 60_000, toMs: 90_000, change: -6.5 } },
    { role: 'host', change: 0.5, worst: null },
  ],
};
const outcome = { averageOnline: 90, orders: 10, gmvCents: 80_000, total: 61.2 };
const STATUS: WhatIfStatus = {
  phase: 'done',
  done: 17,
  of: 17,
  engineVersion: '1.4.0',
  isPlayedAnew: false,
  differences: [
    { name: 'total', mean: 2.34, low: 0.5, high: 4, isClear: true, atLeast: 1.9 },
    { name: 'gmvCents', mean: -1_200, low: -20_000, high: 15_000, isClear: false, atLeast: 0 },
  ],
  course: {
    recorded: outcome,
    edited: { ...outcome, total: 63.5 },
    series: { recorded: [], edited: [] },
    dropped: 1,
    viewers: [{ viewer: 7, deed: 'orders', recorded: 0, edited: 1, name: 'Momo', reasons: [] }],
    changed: 4,
  },
};

/** Edits that were asked for; drafts are told besides. */
const editsOf = ({ sent }: OpenedPage) =>
  sent.filter(({ route }) => route === `POST /api/rehearsals/${ROOM}/what-if`).map(({ body }) => body);
const draftsOf = ({ sent }: OpenedPage) =>
  sent.filter(({ route }) => route === `POST /api/rehearsals/${ROOM}/what-if/ahead`).map(({ body }) => body);

function open(answers: Record<string, unknown> = {}) {
  return openPage([{ path: '/', element: <FuturesSection roomId={ROOM} debrief={debrief} isAgainstPar /> }], '/', {
    [`GET /api/rehearsals/${ROOM}/expected`]: EXPECTED,
    [`GET /api/rehearsals/${ROOM}/what-if`]: { showMs: 300_000, acts: [pin] },
    [`POST /api/rehearsals/${ROOM}/what-if`]: STATUS,
    [`POST /api/rehearsals/${ROOM}/what-if/ahead`]: {},
    ...answers,
  });
}

test('a key moment says what it cost, how sure that is, and what the team did then', async () => {
  open();
  const moments = within(await screen.findByRole('region', { name: 'Moments that moved it most' }));
  expect(moments.getByText('−11.2 points')).toBeTruthy();
  expect(moments.getByText('Mistake')).toBeTruthy();
  expect(moments.getByText('Cost most').closest('p')?.textContent).toBe(
    'Cost most01:00 −11.2 points · Card after the first word',
  );
  expect(moments.getByText('at least −10.1 points (90% sure)')).toBeTruthy();
  expect(moments.getByRole('button', { name: '01:01 Card pinned · Pillow: another way' })).toBeTruthy();
  expect(moments.getByRole('button', { name: 'Try this again: 01:00' }).textContent).toBe('Try this again');
});

test('[EXS-5] the curve is asked for again when par is there', async () => {
  function Page() {
    const [isAgainstPar, setIsAgainstPar] = useState(false);
    return (
      <>
        <button type="button" onClick={() => setIsAgainstPar(true)}>
          Par is there
        </button>
        <FuturesSection roomId={ROOM} debrief={debrief} isAgainstPar={isAgainstPar} />
      </>
    );
  }
  let asked = 0;
  openPage([{ path: '/', element: <Page /> }], '/', {
    [`GET /api/rehearsals/${ROOM}/expected`]: () => {
      asked += 1;
      return EXPECTED;
    },
    [`GET /api/rehearsals/${ROOM}/what-if`]: { showMs: 300_000, acts: [pin] },
  });
  await screen.findByRole('region', { name: 'Moments that moved it most' });
  expect(asked).toBe(1);
  await userEvent.click(screen.getByRole('button', { name: 'Par is there' }));
  await expect.poll(() => asked).toBe(2);
});

test('a change that is written as one is one point, in the list and in what is named first', async () => {
  const moments = EXPECTED.moments.map((moment) => ({ ...moment, change: -1.02, atLeast: 0.96 }));
  open({ [`GET /api/rehearsals/${ROOM}/expected`]: { ...EXPECTED, moments } });
  const list = within(await screen.findByRole('region', { name: 'Moments that moved it most' }));
  expect(list.getByText('−1 point')).toBeTruthy();
  expect(list.getByText('Cost most').closest('p')?.textContent).toContain('−1 point ·');
  expect(list.getByText('at least −1 point (90% sure)')).toBeTruthy();
});

test('of the stretches that cost most the certain ones are named first; the others say that they are not', async () => {
  const [known] = EXPECTED.moments;
  const at = (fromMs: number, change: number, name: 'tooClose' | 'slight') => ({
    ...known,
    ...{ fromMs, toMs: fromMs + 30_000, change, class: name, metric: null },
  });
  const moments = [at(60_000, -3.1, 'tooClose'), at(120_000, -2.9, 'slight'), at(180_000, 4, 'tooClose')];
  open({ [`GET /api/rehearsals/${ROOM}/expected`]: { ...EXPECTED, moments } });
  const costliest = (await screen.findAllByText('Cost most'))[0]?.closest('p');
  const named = [...(costliest?.querySelectorAll('span') ?? [])].map((line) => line.textContent);
  expect(named).toEqual(['02:00 −2.9 points', '01:00 −3.1 points · Too close to call']);
});

test('[EXS-4] every seat is told what it lost, and where that was most', async () => {
  open();
  const seats = within(await screen.findByRole('table', { name: 'By seat, against a competent team' }));
  const [operator, host] = seats.getAllByRole('row').slice(1);
  expect(operator?.textContent).toMatch(/Operator.*−4\.3 points.*−6\.5 points.*01:00/);
  expect(host?.textContent).toMatch(/Host.*\+0\.5 points.*nothing lost/);
  const moments = within(screen.getByRole('region', { name: 'Moments that moved it most' }));
  const about = moments.getAllByRole('img', { name: 'Operator' })[0]?.parentElement;
  expect(about?.textContent).toContain('Card after the first word');
});

test('another way is sent as an edit; its result says what is clear and what may be chance', async () => {
  const user = userEvent.setup();
  const page = open();
  const list = within(await screen.findByRole('list', { name: 'Acts of this show' }));
  await user.click(list.getByRole('button'));
  const drawer = within(await screen.findByRole('dialog', { name: 'Card pinned · Pillow' }));
  await user.selectOptions(drawer.getByRole('combobox', { name: 'Instead' }), '15 s later');
  await user.click(drawer.getByRole('button', { name: 'Play it' }));
  expect(await drawer.findByText('2.3 points more on average')).toBeTruthy();
  expect(editsOf(page)).toEqual([{ kind: 'move', seq: 40, atMs: 76_000 }]);
  const [total, gmv] = drawer.getAllByRole('row').slice(1);
  expect(total?.textContent).toContain('61.263.5+2.3+0.5 to +4 clear');
  expect(gmv?.textContent).toContain('−¥12−¥200 to +¥150 may be chance');
  expect(drawer.getByText(/^4 viewers did something else/)).toBeTruthy();
  expect(drawer.getByText('bought, and had not')).toBeTruthy();
  expect(drawer.getByText(/^1 later act had nothing/)).toBeTruthy();
});

test('[WIF-8] the server hears of a draft while it is thought about, not when it is asked for', async () => {
  const user = userEvent.setup();
  const page = open();
  const list = within(await screen.findByRole('list', { name: 'Acts of this show' }));
  await user.click(list.getByRole('button'));
  const drawer = within(await screen.findByRole('dialog', { name: 'Card pinned · Pillow' }));
  const [left, earlier] = [
    { kind: 'remove', seq: 40 },
    { kind: 'move', seq: 40, atMs: 31_000 },
  ];
  expect(draftsOf(page)).toEqual([left]);
  await user.selectOptions(drawer.getByRole('combobox', { name: 'Instead' }), '30 s earlier');
  await waitFor(() => expect(draftsOf(page)).toEqual([left, earlier]));
  await user.click(drawer.getByRole('button', { name: 'Play it' }));
  await drawer.findByText('2.3 points more on average');
  expect(draftsOf(page)).toHaveLength(2);
});

test('[WIF-8] of an act that is added the place is told first, and its words once they are typed', async () => {
  const user = userEvent.setup();
  const page = open({ [`POST /api/rehearsals/${ROOM}/what-if/ahead`]: undefined });
  await user.click(await screen.findByRole('button', { name: 'Add an act' }));
  const drawer = within(await screen.findByRole('dialog', { name: 'Add an act' }));
  expect(draftsOf(page)).toEqual([{ atMs: 150_000 }]);
  await user.type(drawer.getByRole('textbox', { name: 'Words' }), 'Sixty by forty');
  const added = { kind: 'add', atMs: 150_000, command: { text: 'Sixty by forty' } };
  await waitFor(() => expect(draftsOf(page).at(-1)).toMatchObject(added));
  // The server could not be reached: nothing is said of it.
  expect(drawer.queryByRole('alert')).toBeNull();
});

test('what comes to nothing is said to, and is not called so before all futures were played', async () => {
  const user = userEvent.setup();
  const still = { mean: 0, low: 0, high: 0, isClear: false, atLeast: 0 };
  const course = STATUS.course && { ...STATUS.course, changed: 0 };
  const nothing: WhatIfStatus = { ...STATUS, course, done: 9, differences: [{ name: 'total', ...still }] };
  const tiny = { mean: 0.02, low: 0, high: 0.04, isClear: true, atLeast: 0.01 };
  const page = open({ [`POST /api/rehearsals/${ROOM}/what-if`]: nothing });
  const list = within(await screen.findByRole('list', { name: 'Acts of this show' }));
  const play = async () => {
    await user.click(list.getByRole('button'));
    await user.click(await screen.findByRole('button', { name: 'Play it' }));
    return within(screen.getByRole('dialog'));
  };
  let drawer = await play();
  expect(await drawer.findByText('Nothing has changed so far')).toBeTruthy();
  expect(drawer.getAllByRole('row')[1]?.textContent).toContain('0 to 0 the same');
  await user.keyboard('{Escape}');

  page.answer({ [`POST /api/rehearsals/${ROOM}/what-if`]: { ...nothing, done: 17 } });
  drawer = await play();
  expect(await drawer.findByText('It changes nothing at all')).toBeTruthy();
  await user.keyboard('{Escape}');

  const differences = [{ name: 'total', ...tiny }];
  page.answer({ [`POST /api/rehearsals/${ROOM}/what-if`]: { ...STATUS, differences } });
  drawer = await play();
  expect(await drawer.findByText('Too close to call: 0 points on average')).toBeTruthy();
  expect(drawer.getAllByRole('row')[1]?.textContent).toContain('0 to 0 next to nothing');
});

test('alternatives are searched for when asked, and open what they would have brought', async () => {
  const user = userEvent.setup();
  const edit = { kind: 'move', seq: 40, atMs: 41_000 } as const;
  const page = open({
    [`GET /api/rehearsals/${ROOM}/proposals`]: {
      phase: 'done',
      done: 12,
      of: 12,
      proposals: [{ edit, act: pin, differences: STATUS.differences }],
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Search for them' }));
  await user.click(await screen.findByRole('button', { name: /20 s earlier: Card pinned · Pillow/ }));
  const drawer = within(await screen.findByRole('dialog', { name: 'Card pinned · Pillow' }));
  expect(await drawer.findByText('2.3 points more on average')).toBeTruthy();
  expect(editsOf(page)).toEqual([edit]);
});

test('[WIF-10] an alternative that is worth five points at least is called a missed chance, others are not', async () => {
  const user = userEvent.setup();
  const worth = (mean: number, atLeast: number) => [{ name: 'total', mean, low: 0, high: 9, isClear: true, atLeast }];
  const proposals = [worth(6.1, 5.2), worth(5.4, 3.9)].map((differences, k) => {
    return { edit: { kind: 'move', seq: 40, atMs: 41_000 + k }, act: pin, differences };
  });
  open({ [`GET /api/rehearsals/${ROOM}/proposals`]: { phase: 'done', done: 12, of: 12, proposals } });
  await user.click(await screen.findByRole('button', { name: 'Search for them' }));
  const rows = await screen.findAllByRole('button', { name: /20 s earlier/ });
  expect(rows.map((row) => row.textContent?.includes('Missed chance'))).toEqual([true, false]);
});

test('an act that nobody did needs its words, and says so beside the button', async () => {
  const user = userEvent.setup();
  const page = open();
  await user.click(await screen.findByRole('button', { name: 'Add an act' }));
  const drawer = within(await screen.findByRole('dialog', { name: 'Add an act' }));
  await user.click(drawer.getByRole('button', { name: 'Play it' }));
  expect(drawer.getByRole('alert').textContent).toBe('Fill in what it should be instead.');
  expect(editsOf(page)).toEqual([]);
  await user.type(drawer.getByRole('textbox', { name: 'Words' }), 'Sixty by forty');
  await user.click(drawer.getByRole('button', { name: 'Play it' }));
  await drawer.findByText('2.3 points more on average');
  expect(editsOf(page)[0]).toMatchObject({ kind: 'add', role: 'host', command: { text: 'Sixty by forty' } });
});

test('an edit that the server refuses says why in the place of its result', async () => {
  const user = userEvent.setup();
  open({ [`POST /api/rehearsals/${ROOM}/what-if`]: { code: 'what_if/busy', params: {} } });
  const list = within(await screen.findByRole('list', { name: 'Acts of this show' }));
  await user.click(list.getByRole('button'));
  await user.click(await screen.findByRole('button', { name: 'Play it' }));
  expect(await screen.findByText(/playing other futures of many shows/)).toBeTruthy();
});

test('a show of another engine says that its course cannot be played on', async () => {
  open({ [`GET /api/rehearsals/${ROOM}/expected`]: { ...EXPECTED, phase: 'otherEngine', moments: [] } });
  expect(await screen.findByText(/of an older engine or older content/)).toBeTruthy();
});
