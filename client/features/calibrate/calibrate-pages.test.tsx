import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { CalibrationDesk, CalibrationSetup, CalibrationTask } from '#shared/protocol/calibration-contract.ts';
import { compareWithReference } from '#shared/scoring/calibration.ts';
import { makeRecording, opened } from '../../../tests/support/make-recording.ts';
import { openPage, person, problem } from '../../../tests/support/open-page.tsx';
import { makeDesk } from '../../../tests/support/review-desk.ts';
import { makeStudioBrief } from '../../../tests/support/studio-room.ts';
import { CalibratePage } from './CalibratePage.tsx';
import { CalibrationSetupPanel } from './CalibrationSetupPanel.tsx';
import { CalibrationTasks } from './CalibrationTasks.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

const ROOM = 'a'.repeat(26);
const PLACE = `/api/calibrations/a-1/${ROOM}`;
const { criteria } = makeDesk();
const face = {
  roomId: ROOM,
  projectName: { zh: '睡眠季', en: 'Sleep season' },
  teamName: 'Wanfeng',
  openedAt: '2026-11-22T15:30:00.000Z',
  showMs: 600_000,
};
const madeAt = '2026-11-29T08:00:00.000Z';

function desk(change: Partial<CalibrationDesk> = {}): CalibrationDesk {
  const { header, entries } = makeRecording([
    [0, ...opened()],
    [0, { type: 'showStarted' }],
    [600_000, { type: 'showEnded', reason: 'planned' }],
  ]);
  return {
    ...face,
    assignmentId: 'a-1',
    participantId: 'p-0000000000000002',
    title: 'Autumn',
    duty: 'mentor',
    criteria,
    tries: [],
    tolerance: { levels: 1, points: 10 },
    recording: { brief: makeStudioBrief(), header, entries },
    ...change,
  };
}

test('[REV-23] marks that were not sent are there again after a reload, and gone once they were', async () => {
  const reference = { product: 3, interaction: 3, rhythm: 3 } as const;
  const answers = {
    'GET /api/me': person('mentor'),
    [`GET ${PLACE}`]: desk(),
    [`POST ${PLACE}`]: () => ({ tries: [{ ...compareWithReference(criteria, reference, reference), madeAt }] }),
  };
  const open = () =>
    openPage(
      [{ path: '/calibrate/:assignmentId/:roomId', Component: CalibratePage }],
      `/calibrate/a-1/${ROOM}`,
      answers,
    );
  open();
  await screen.findByText('0 of 3');
  await userEvent.keyboard('43');
  cleanup();
  open();
  expect(await screen.findByText('2 of 3')).toBeTruthy();
  expect(screen.getAllByRole('radio', { name: 'Level 4', checked: true })).toHaveLength(1);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}3');
  await userEvent.click(screen.getByRole('button', { name: /Compare with the reference/ }));
  await screen.findByRole('region', { name: 'Own marks and reference' });
  expect(Object.keys(sessionStorage).filter((key) => key.startsWith('caipai.calibrate'))).toEqual([]);
});

test('[REV-23] a grader marks with the keyboard and then sees own and reference by criterion', async () => {
  const reference = { product: 3, interaction: 3, rhythm: 3 } as const;
  const page = openPage(
    [{ path: '/calibrate/:assignmentId/:roomId', Component: CalibratePage }],
    `/calibrate/a-1/${ROOM}`,
    {
      'GET /api/me': person('mentor'),
      [`GET ${PLACE}`]: desk(),
      [`POST ${PLACE}`]: (body: unknown) => {
        const { marks } = body as { marks: typeof reference };
        return { tries: [{ ...compareWithReference(criteria, marks, reference), madeAt }] };
      },
    },
  );
  expect(await screen.findByText(/at most 1 level off on every criterion and at most 10 points/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /3 criteria open/ }).disabled).toBe(true);
  await userEvent.keyboard('533');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  const result = within(await screen.findByRole('region', { name: 'Own marks and reference' }));
  expect(result.getByText('Try 1: off the reference')).toBeTruthy();
  expect(result.getByRole('row', { name: /^Product talk/ }).textContent).toMatch(/53$/);
  expect(result.getByText('Product talk at level 3')).toBeTruthy();
  expect(page.sent).toEqual([{ route: `POST ${PLACE}`, body: { marks: { product: 5, interaction: 3, rhythm: 3 } } }]);
});

test('[REV-23] whose marks all lean one way is not sent to marked criteria', async () => {
  const reference = { product: 3, interaction: 3, rhythm: 3 } as const;
  const own = { product: 4, interaction: 4, rhythm: 4 } as const;
  const tries = [{ ...compareWithReference(criteria, own, reference), madeAt }];
  openPage([{ path: '/calibrate/:assignmentId/:roomId', Component: CalibratePage }], `/calibrate/a-1/${ROOM}`, {
    'GET /api/me': person('mentor'),
    [`GET ${PLACE}`]: desk({ tries }),
  });
  expect(await screen.findByText(/^No criterion is far off, but the total is/)).toBeTruthy();
});

test('a recording that is not the reader’s says so', async () => {
  openPage([{ path: '/calibrate/:assignmentId/:roomId', Component: CalibratePage }], `/calibrate/a-1/${ROOM}`, {
    'GET /api/me': person('mentor'),
    [`GET ${PLACE}`]: problem('calibration/foreign'),
  });
  expect((await screen.findByRole('alert')).textContent).toContain('calibration/foreign');
});

test('[REV-23] the list says which recordings are open or off, and is gone when all are within', async () => {
  const task: CalibrationTask = {
    assignmentId: 'a-1',
    title: 'Autumn',
    className: 'EC 2401',
    isRequired: true,
    recordings: [
      { ...face, state: 'within' },
      { ...face, roomId: 'b'.repeat(26), state: 'off' },
    ],
  };
  openPage([{ path: '/', Component: CalibrationTasks }], '/', { 'GET /api/calibrations': [task] });
  const list = within(await screen.findByRole('region', { name: /^Calibrate first/ }));
  expect(list.getByText('off the reference')).toBeTruthy();
  expect(list.getByRole('link', { name: 'Try again' }).getAttribute('href')).toBe(`/calibrate/a-1/${'b'.repeat(26)}`);
});

const SETUP = '/api/classes/c-1/assignments/a-1/calibration';
const setup: CalibrationSetup = {
  isRequired: false,
  version: 0,
  recordings: [],
  candidates: [{ ...face, criteria }],
  raters: [{ raterId: 'p-9', name: 'Shen', duty: 'mentor', count: 1, withinCount: 0, severity: 12.5 }],
};
const Setup = () => <CalibrationSetupPanel classId="c-1" assignmentId="a-1" />;

test('[REV-23] a teacher names a recording, gives its reference and asks for it; a refusal keeps all of it', async () => {
  const page = openPage([{ path: '/', Component: Setup }], '/', {
    [`GET ${SETUP}`]: setup,
    [`PUT ${SETUP}`]: problem('calibration/incomplete', { team: 'Wanfeng', count: 1 }),
  });
  expect((await screen.findByRole('row', { name: /^Shen/ })).textContent).toContain('+12.5');
  await userEvent.click(screen.getByRole('switch', { name: /^Graders calibrate/ }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Add a recording' }), ROOM);
  const reference = within(screen.getByRole('region', { name: 'Reference for Wanfeng · Sleep season' }));
  for (const name of ['Product talk', 'Interaction', 'Rhythm']) {
    const levels = within(reference.getByRole('radiogroup', { name: `Level of ${name}` }));
    await userEvent.click(levels.getByRole('radio', { name: 'Level 4' }));
  }
  await userEvent.click(screen.getByRole('button', { name: 'Save calibration' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Wanfeng still has open criteria: 1');
  const marks = { product: 4, interaction: 4, rhythm: 4 };
  page.answer({ [`PUT ${SETUP}`]: { ...setup, version: 1, isRequired: true, recordings: [{ roomId: ROOM, marks }] } });
  await userEvent.click(screen.getByRole('button', { name: 'Save calibration' }));
  expect(await screen.findByText('Calibration saved.')).toBeTruthy();
  expect(page.sent.at(-1)?.body).toEqual({ isRequired: true, recordings: [{ roomId: ROOM, marks }], version: 0 });
});

test('[REV-22] a calibration that somebody else has changed is loaded by choice', async () => {
  const page = openPage([{ path: '/', Component: Setup }], '/', {
    [`GET ${SETUP}`]: setup,
    [`PUT ${SETUP}`]: problem('calibration/stale'),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Save calibration' }));
  page.answer({ [`GET ${SETUP}`]: { ...setup, version: 3, isRequired: true } });
  await userEvent.click(await screen.findByRole('button', { name: 'Load the present one' }));
  await waitFor(() => expect(screen.getByRole('switch').getAttribute('aria-checked')).toBe('true'));
});
