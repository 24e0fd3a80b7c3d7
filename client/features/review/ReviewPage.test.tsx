import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { RecordingFile } from '#shared/protocol/http-contract.ts';
import type { GradingRow, OpenedReview, ReviewDesk } from '#shared/protocol/review-contract.ts';
import type { Dispute } from '#shared/scoring/disputes.ts';
import { makeRecording, opened } from '../../../tests/support/make-recording.ts';
import { openPage, person, problem } from '../../../tests/support/open-page.tsx';
import { makeDesk } from '../../../tests/support/review-desk.ts';
import { makeStudioBrief } from '../../../tests/support/studio-room.ts';
import { ReviewPage } from './ReviewPage.tsx';

afterEach(() => void vi.unstubAllGlobals());

const ROOM = 'a'.repeat(26);
const AT = `/api/rehearsals/${ROOM}`;

function recording(): RecordingFile {
  const { header, entries } = makeRecording([
    [0, ...opened()],
    [0, { type: 'showStarted' }],
    [60_000, { type: 'productPinned', productId: 'pillow' }],
    [600_000, { type: 'showEnded', reason: 'planned' }],
  ]);
  return { brief: makeStudioBrief(), header, entries };
}

function draftOf(body: unknown) {
  const { marks, note, version } = body as { marks: object; note: string; version: number };
  return { marks, note, version: version + 1, savedAt: '2026-11-25T08:00:00.000Z' };
}

function annotationsOf(body: unknown) {
  const { id, content } = body as { id: string; content: object };
  const author = { authorId: 'p-0000000000000002', authorName: 'Lin', duty: 'mentor' };
  return { annotations: [{ id, ...author, ...content, createdAt: '2026-11-25T08:00:00.000Z', editedAt: null }] };
}

/** The annotation with these words, in the list; the timeline has its marker too. */
const noted = (text: string) => within(screen.getByRole('list', { name: 'Annotations' })).findByText(text);

async function openReview(desk: ReviewDesk = makeDesk(), answers: Record<string, unknown> = {}) {
  const page = openPage([{ path: '/review/:roomId', Component: ReviewPage }], `/review/${ROOM}`, {
    'GET /api/me': person('mentor'),
    'GET /api/grading': [],
    [`GET ${AT}/review`]: desk,
    [`GET ${AT}/recording`]: recording(),
    [`PATCH ${AT}/grade`]: draftOf,
    [`POST ${AT}/annotations`]: annotationsOf,
    ...answers,
  });
  await screen.findByRole('heading', { level: 1, name: 'Wanfeng · Sleep season' });
  return page;
}

const grade = {
  raterName: 'Lin',
  duty: 'mentor' as const,
  note: '',
  reason: null,
  madeAt: '2026-11-25T08:00:00.000Z',
};

test('a recording is graded with the keyboard alone: levels, annotation, submission', async () => {
  const user = userEvent.setup();
  const submitted = makeDesk({ opened: null });
  const page = await openReview(makeDesk(), { [`POST ${AT}/grade/submit`]: submitted });
  await user.keyboard('4');
  await user.keyboard('{ArrowUp}5{ArrowDown}{ArrowUp}3');
  await user.keyboard('0');
  const levels = (name: string) => within(screen.getByRole('radiogroup', { name: `Level of ${name}` }));
  expect(levels('Product talk').getByRole('radio', { name: 'Level 5' }).getAttribute('aria-checked')).toBe('true');
  expect(levels('Interaction').getByRole('radio', { name: 'Level 3' }).getAttribute('aria-checked')).toBe('true');
  // A slow machine saves between two keys as well: what counts is the last state that was saved.
  await waitFor(() =>
    expect(page.sent.filter(({ route }) => route === `PATCH ${AT}/grade`).at(-1)?.body).toMatchObject({
      marks: { product: 5, interaction: 3, rhythm: null },
      note: '',
    }),
  );
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^saved /));
  await user.keyboard('c');
  await user.keyboard('Repeat the cue 3 times{Control>}{Enter}{/Control}');
  expect(await noted('Repeat the cue 3 times')).toBeTruthy();
  expect(levels('Interaction').getByRole('radio', { name: 'Level 3' }).getAttribute('aria-checked')).toBe('true');
  await user.keyboard('{Control>}{Enter}{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Submit your grade of Wanfeng?' });
  expect(dialog.textContent).toContain('24.4 of 30 points, 81.3 out of 100');
  await user.tab();
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(page.sent.find(({ route }) => route === `POST ${AT}/grade/submit`)?.body).toEqual({
      marks: { product: 5, interaction: 3, rhythm: null },
      note: '',
      revision: 1,
      reason: null,
    }),
  );
});

test('a grade with open criteria is not submitted, and the dialog says how many', async () => {
  await openReview();
  await userEvent.click(screen.getByRole('button', { name: /^Submit/ }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/^3 criteria are still open/)).toBeTruthy();
  expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Submit' }).disabled).toBe(true);
});

test('[REV-20] whom the assignment leaves out may look and annotate, and finds nothing to submit', async () => {
  const page = await openReview(makeDesk({ mayGrade: false }));
  expect(screen.getByText(/^The assignment of this rehearsal is graded by others/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Submit/ })).toBeNull();
  await userEvent.keyboard('4{Control>}{Enter}{/Control}');
  expect(screen.queryByRole('dialog')).toBeNull();
  await userEvent.keyboard('cGood pace{Control>}{Enter}{/Control}');
  expect(await noted('Good pace')).toBeTruthy();
  expect(page.sent.map(({ route }) => route)).not.toContain(`PATCH ${AT}/grade`);
});

test('[REV-23] who has to calibrate first is told before the work, and a refused submission keeps the marks', async () => {
  await openReview(makeDesk({ calibration: { assignmentId: 'a-1', openCount: 2, offCount: 1 } }));
  expect(
    screen.getByText(/^This assignment asks its graders to calibrate first. Not tried: 2; off the reference: 1/),
  ).toBeTruthy();
  expect(screen.getByRole('link', { name: 'To the calibration recordings' }).getAttribute('href')).toBe('/grading');
});

test('the open criterion shows its five anchors, and no score while the rater is blind', async () => {
  await openReview();
  expect(screen.getByText('Product talk at level 5')).toBeTruthy();
  expect(screen.queryByText('Rhythm at level 5')).toBeNull();
  expect(screen.getByText('Automatic score hidden until you submit.')).toBeTruthy();
  expect(screen.getByText('blind until submitted')).toBeTruthy();
});

test('writing an annotation pauses the playback, posting goes on', async () => {
  const user = userEvent.setup();
  await openReview();
  await user.click(screen.getByRole('button', { name: 'Play' }));
  await user.keyboard('c');
  expect(screen.getByRole('button', { name: 'Play' })).toBeTruthy();
  await user.keyboard('look{Control>}{Enter}{/Control}');
  expect(await screen.findByRole('button', { name: 'Pause' })).toBeTruthy();
});

test('an annotation that cannot be saved keeps its words and says so beside them', async () => {
  const user = userEvent.setup();
  const page = await openReview(makeDesk(), { [`POST ${AT}/annotations`]: problem('account/session_over') });
  await user.keyboard('c');
  await user.keyboard('half a sentence{Control>}{Enter}{/Control}');
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Not saved; your text is kept\./);
  expect(screen.getByLabelText<HTMLTextAreaElement>('Annotation').value).toBe('half a sentence');
  page.answer({ [`POST ${AT}/annotations`]: annotationsOf });
  await user.click(screen.getByRole('button', { name: /^Post/ }));
  expect(await noted('half a sentence')).toBeTruthy();
  const ids = page.sent
    .filter(({ route }) => route.endsWith('annotations'))
    .map(({ body }) => (body as { id: string }).id);
  expect(new Set(ids).size).toBe(1);
});

test('[REV-22] an annotation that another tab has changed stands beside what is written here, and the choice is saved', async () => {
  const at = { atMs: 1_000, toMs: null, dimension: null } as const;
  const mine = { id: 'n-0000000000000001', authorId: 'p-0000000000000002', authorName: 'Lin', duty: 'mentor' } as const;
  const annotation = { ...mine, ...at, text: 'first', createdAt: '2026-11-25T08:00:00.000Z', editedAt: null };
  const path = `PATCH ${AT}/annotations/${mine.id}`;
  const stale = { ...problem('annotation/stale'), present: { ...annotation, text: 'of the other tab' } };
  const page = await openReview(makeDesk({ annotations: [annotation] }), { [path]: stale });
  await userEvent.click(screen.getByRole('button', { name: /^Edit|^Change/ }));
  const field = screen.getByLabelText<HTMLTextAreaElement>('Annotation');
  await userEvent.clear(field);
  await userEvent.type(field, 'of this tab{Control>}{Enter}{/Control}');
  expect((await screen.findByRole('alert')).textContent).toContain('of the other tab');
  expect(field.value).toBe('of this tab');
  page.answer({ [path]: { annotations: [{ ...annotation, text: 'of this tab' }] } });
  await userEvent.click(screen.getByRole('button', { name: 'Keep what is here' }));
  expect(await noted('of this tab')).toBeTruthy();
  expect(page.sent.map(({ body }) => body)).toEqual([
    { content: { ...at, text: 'of this tab' }, base: { ...at, text: 'first' } },
    { content: { ...at, text: 'of this tab' }, base: { ...at, text: 'of the other tab' } },
  ]);
});

test('[LNK-5] what a mentor by link could not send is there again after another link', async () => {
  const user = userEvent.setup();
  const byLink = person('mentor', { username: null, link: { expiresAt: '2999-01-01T08:00:00.000Z' } });
  const answers = { 'GET /api/me': byLink, [`POST ${AT}/annotations`]: problem('account/session_over') };
  await openReview(makeDesk(), answers);
  await user.keyboard('c');
  await user.keyboard('half a sentence{Control>}{Enter}{/Control}');
  await screen.findByRole('alert');
  cleanup();
  sessionStorage.clear(); // the new link opens another tab
  const page = await openReview(makeDesk(), { 'GET /api/me': byLink, [`POST ${AT}/annotations`]: annotationsOf });
  expect(screen.getByLabelText<HTMLTextAreaElement>('Annotation').value).toBe('half a sentence');
  await user.click(screen.getByRole('button', { name: /^Post/ }));
  expect(await noted('half a sentence')).toBeTruthy();
  expect(page.sent.at(-1)?.body).toMatchObject({ content: { text: 'half a sentence' } });
  expect(Object.keys(localStorage).filter((key) => key.startsWith('caipai.note'))).toEqual([]);
});

test('marks that cannot be saved say so and are sent again', async () => {
  const user = userEvent.setup();
  const page = await openReview(makeDesk(), { [`PATCH ${AT}/grade`]: undefined });
  await user.keyboard('4');
  expect(await screen.findByText(/^Not saved; your marks stay here/)).toBeTruthy();
  page.answer({ [`PATCH ${AT}/grade`]: draftOf });
  await user.click(screen.getByRole('button', { name: 'Save again' }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^saved /));
});

test('after the submission every source stands beside the blend, and a change asks for its reason', async () => {
  const own = {
    ...grade,
    raterId: 'p-0000000000000002',
    revision: 1,
    marks: { product: 4, interaction: 4, rhythm: 4 } as const,
    total: 80,
  };
  const other = { ...own, raterId: 'p-0000000000000009', raterName: 'Shen', total: 62, note: 'louder' };
  await openReview(
    makeDesk({
      own: [own],
      opened: {
        auto: [],
        grades: [own, other],
        totals: { auto: 75.6, mentor: 71, teacher: null, peers: null },
        blend: { total: 73.9, parts: [{ source: 'auto', total: 75.6, share: 0.625 }], missing: ['teacher', 'peers'] },
        dispute: null,
        adjudication: null,
        sharedCriteria: ['product', 'interaction', 'rhythm'],
        maySettle: false,
        peerNotes: [],
      },
    }),
  );
  expect(screen.getByText('73.9')).toBeTruthy();
  expect(screen.getByText(/^Missing: Teacher, Self and peers/)).toBeTruthy();
  expect(screen.getByText('louder')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Revise' }));
  await userEvent.click(screen.getByRole('button', { name: /^Submit/ }));
  const dialog = within(await screen.findByRole('dialog', { name: /revision/ }));
  await userEvent.click(dialog.getByRole('button', { name: 'Submit' }));
  expect(dialog.getByRole('alert').textContent).toBe('Say why the grade changes. The team reads it.');
});

test('[REV-16] grades that lie apart stand side by side, and a teacher records what was agreed', async () => {
  const mine = {
    ...grade,
    raterId: 'p-0000000000000002',
    revision: 1,
    total: 80,
    marks: { product: 5, interaction: 4, rhythm: 4 } as const,
  };
  const other = {
    ...mine,
    raterId: 'p-0000000000000009',
    raterName: 'Shen',
    revision: 3,
    marks: { product: 2 } as const,
  };
  const dispute: Dispute = { criteria: ['product'], areTotalsApart: false, settlement: null };
  const opened: OpenedReview = {
    auto: [],
    grades: [mine, other],
    totals: { auto: 75.6, mentor: 71, teacher: null, peers: null },
    blend: { total: 73.9, parts: [], missing: [] },
    dispute,
    adjudication: null,
    sharedCriteria: ['product'],
    maySettle: true,
    peerNotes: [{ authorName: 'Chen Ke', note: 'We were late.' }],
  };
  const page = await openReview(makeDesk({ own: [mine], opened }));
  expect(screen.getByText('We were late.')).toBeTruthy();
  const panel = within(screen.getByRole('region', { name: 'Grades that lie far apart' }));
  expect(panel.getByRole('row', { name: /^Product/ }).textContent).toMatch(/52$/);
  await userEvent.click(panel.getByRole('button', { name: 'Record agreement…' }));
  expect(panel.getByRole('button', { name: 'Record' }).hasAttribute('disabled')).toBe(true);
  await userEvent.click(panel.getByRole('radio', { name: 'Level 3' }));
  await userEvent.type(panel.getByRole('textbox'), 'Looked at 02:10 together.');
  page.answer({ [`POST ${AT}/adjudications`]: problem('grade/adjudication_stale') });
  await userEvent.click(panel.getByRole('button', { name: 'Record' }));
  expect((await panel.findByRole('alert')).textContent).toContain('grade/adjudication_stale');
  page.answer({ [`POST ${AT}/adjudications`]: makeDesk({}) });
  await userEvent.click(panel.getByRole('button', { name: 'Record' }));
  expect(await screen.findByText('Agreement recorded.')).toBeTruthy();
  expect(page.sent.at(-1)).toEqual({
    route: `POST ${AT}/adjudications`,
    body: {
      settles: [
        { raterId: 'p-0000000000000002', revision: mine.revision },
        { raterId: 'p-0000000000000009', revision: 3 },
      ],
      marks: { product: 3 },
      note: 'Looked at 02:10 together.',
    },
  });
});

/** What the page asks by itself every few seconds, asked now. */
const lookAgain = () => act(async () => void window.dispatchEvent(new Event('online')));

test('[REV-22] where another tab has changed the same, both values stand beside the control and the choice is saved', async () => {
  const present = { marks: { product: 2, rhythm: 5 }, note: '', version: 1, savedAt: '2026-11-25T08:00:00.000Z' };
  const page = await openReview(makeDesk(), {
    [`PATCH ${AT}/grade`]: { ...problem('grade/draft_stale', { version: 1 }), present },
  });
  await userEvent.keyboard('4');
  const beside = within(await screen.findByRole('region', { name: 'Product talk' }));
  expect((await beside.findByRole('alert')).textContent).toMatch(/here4other tab2/);
  expect(
    screen.getByRole('radiogroup', { name: 'Level of Rhythm' }).querySelector('[aria-checked="true"]')?.textContent,
  ).toBe('5');
  page.answer({ [`PATCH ${AT}/grade`]: draftOf });
  await userEvent.click(beside.getByRole('button', { name: 'Take the other tab’s' }));
  await waitFor(() =>
    expect(page.sent.at(-1)?.body).toEqual({ marks: { product: 2, rhythm: 5 }, note: '', version: 1 }),
  );
  expect(beside.queryByRole('alert')).toBeNull();
});

test('[REV-22] what others write comes in without a reload: annotations, grades, the draft of another tab', async () => {
  const own = { ...grade, raterId: 'p-0000000000000002', revision: 1, marks: {}, total: 80 };
  const opened: OpenedReview = {
    auto: [],
    grades: [own],
    totals: { auto: null, mentor: 80, teacher: null, peers: null },
    blend: { total: 80, parts: [], missing: [] },
    dispute: null,
    adjudication: null,
    sharedCriteria: [],
    maySettle: false,
    peerNotes: [],
  };
  const page = await openReview(makeDesk({ own: [own], opened }));
  expect(screen.getByText('Nobody else has graded yet.')).toBeTruthy();
  const other = { ...own, raterId: 'p-0000000000000009', raterName: 'Shen', total: 62, note: 'louder' };
  const { annotations } = annotationsOf({ id: 'n-1', content: { atMs: 0, toMs: null, dimension: null, text: 'seen' } });
  page.answer({ [`GET ${AT}/review`]: makeDesk({ own: [own], opened: { ...opened, grades: [own, other] } }) });
  await lookAgain();
  expect(await screen.findByText('louder')).toBeTruthy();
  page.answer({ [`GET ${AT}/review`]: { ...makeDesk({ own: [own], opened }), annotations } });
  await lookAgain();
  expect(await noted('seen')).toBeTruthy();
});

test('[REV-22] who records an agreement looks again when a grade comes in meanwhile', async () => {
  const mine = { ...grade, raterId: 'p-0000000000000002', revision: 1, total: 80, marks: { product: 5 } as const };
  const other = { ...mine, raterId: 'p-0000000000000009', raterName: 'Shen', marks: { product: 2 } as const };
  const opened: OpenedReview = {
    auto: [],
    grades: [mine, other],
    totals: { auto: null, mentor: 71, teacher: null, peers: null },
    blend: { total: null, parts: [], missing: [] },
    dispute: { criteria: ['product'], areTotalsApart: false, settlement: null },
    adjudication: null,
    sharedCriteria: ['product'],
    maySettle: true,
    peerNotes: [],
  };
  const page = await openReview(makeDesk({ own: [mine], opened }));
  const panel = within(screen.getByRole('region', { name: 'Grades that lie far apart' }));
  await userEvent.click(panel.getByRole('button', { name: 'Record agreement…' }));
  await userEvent.type(panel.getByRole('textbox'), 'Looked at it.');
  const later = { ...other, revision: 2, marks: { product: 1 } as const };
  page.answer({ [`GET ${AT}/review`]: makeDesk({ own: [mine], opened: { ...opened, grades: [mine, later] } }) });
  await lookAgain();
  expect((await panel.findByRole('alert')).textContent).toContain('Shen changed a grade');
  expect(panel.getByRole<HTMLButtonElement>('button', { name: 'Record' }).disabled).toBe(true);
  await userEvent.click(panel.getByRole('button', { name: 'I have looked again' }));
  page.answer({ [`POST ${AT}/adjudications`]: makeDesk({}) });
  await userEvent.click(panel.getByRole('button', { name: 'Record' }));
  await waitFor(() => expect(page.sent.at(-1)?.body).toMatchObject({ settles: [{ revision: 1 }, { revision: 2 }] }));
});

const row = (roomId: string): GradingRow => ({
  roomId,
  projectName: { zh: '睡眠季', en: 'Sleep season' },
  enterpriseName: { zh: '禾眠家居', en: 'Hemian Home' },
  teamName: 'Wanfeng',
  classId: 'c-1',
  className: 'EC 2401',
  openedAt: '2026-11-22T15:30:00.000Z',
  showMs: 600_000,
  duty: 'mentor',
  state: 'notStarted',
  isGraded: false,
  markedCount: 0,
  criterionCount: 3,
});

test('[LOG-4] the next ungraded recording is loaded ahead, and is viewed when N opens it', async () => {
  const next = 'b'.repeat(26);
  const page = await openReview(makeDesk(), {
    'GET /api/grading': [row(ROOM), row(next)],
    [`GET /api/rehearsals/${next}/review`]: makeDesk({ roomId: next, teamName: 'Yunshang' }),
    [`GET /api/rehearsals/${next}/recording?ahead=1`]: recording(),
    [`POST /api/rehearsals/${next}/recording/views`]: {},
    [`GET ${AT}/recording?ahead=1`]: recording(),
  });
  expect(await screen.findByText('0 of 2 graded')).toBeTruthy();
  await userEvent.keyboard('n');
  await screen.findByRole('heading', { level: 1, name: 'Yunshang · Sleep season' });
  expect(page.sent.map(({ route }) => route)).toEqual([`POST /api/rehearsals/${next}/recording/views`]);
});

test('what is marked after N belongs to the recording that N opened', async () => {
  const next = 'b'.repeat(26);
  const page = await openReview(makeDesk(), {
    'GET /api/grading': [row(ROOM), row(next)],
    [`GET /api/rehearsals/${next}/review`]: makeDesk({ roomId: next, teamName: 'Yunshang' }),
    [`GET /api/rehearsals/${next}/recording?ahead=1`]: recording(),
    [`POST /api/rehearsals/${next}/recording/views`]: {},
    [`GET ${AT}/recording?ahead=1`]: recording(),
    [`PATCH /api/rehearsals/${next}/grade`]: {
      marks: { product: 4 },
      note: '',
      version: 1,
      savedAt: '2026-11-29T10:00:00Z',
    },
  });
  await screen.findByText('0 of 2 graded');
  await userEvent.keyboard('n');
  await screen.findByRole('heading', { name: /^Yunshang/ });
  await userEvent.keyboard('4');
  await waitFor(() => expect(page.sent.map(({ route }) => route)).toContain(`PATCH /api/rehearsals/${next}/grade`));
  expect(page.sent.map(({ route }) => route)).not.toContain(`PATCH /api/rehearsals/${ROOM}/grade`);
});

test('N that is pressed before the queue is read waits for it', async () => {
  const next = 'b'.repeat(26);
  let tell = (_: unknown): void => undefined;
  const later = new Promise((resolve) => {
    tell = resolve;
  });
  await openReview(makeDesk(), {
    'GET /api/grading': () => later,
    [`GET /api/rehearsals/${next}/review`]: makeDesk({ roomId: next, teamName: 'Yunshang' }),
    [`GET /api/rehearsals/${next}/recording`]: recording(),
  });
  await userEvent.keyboard('n');
  tell([row(ROOM), row(next)]);
  expect(await screen.findByRole('heading', { name: /^Yunshang/ })).toBeTruthy();
});

test('a recording that one may not grade says so', async () => {
  openPage([{ path: '/review/:roomId', Component: ReviewPage }], `/review/${ROOM}`, {
    'GET /api/me': person('mentor'),
    [`GET ${AT}/review`]: problem('room/foreign'),
  });
  expect((await screen.findByRole('alert')).textContent).toContain('room/foreign');
});
