import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { ROLES } from '#shared/model/seat.ts';
import { BLEND_WEIGHTS, blendSources } from '#shared/scoring/blend-sources.ts';
import { HOSTILE_TEXTS, makeHostile } from '../../tests/fixtures/hostile-texts.ts';
import { makeStaffBrief } from '../../tests/support/busy-room.ts';
import { debriefOf, makeSpokenShow } from '../../tests/support/make-debrief.ts';
import { makeRecording, opened } from '../../tests/support/make-recording.ts';
import { openPage, person } from '../../tests/support/open-page.tsx';
import { renderPhone } from '../../tests/support/render-phone.tsx';
import { renderStudio } from '../../tests/support/render-studio.tsx';
import { makeDesk } from '../../tests/support/review-desk.ts';
import { makeStudioBrief, makeStudioRoom } from '../../tests/support/studio-room.ts';
import { DebriefPage } from './debrief/DebriefPage.tsx';
import { GradebookPage } from './gradebook/GradebookPage.tsx';
import { ReviewPage } from './review/ReviewPage.tsx';

afterEach(() => void vi.unstubAllGlobals());

/** Elements and attributes that no text may ever become. */
const FORBIDDEN =
  'script, iframe, object, embed, base, meta, link, style, marquee, math, animate, template, x, [srcdoc]';
const HANDLERS = ['onerror', 'onload', 'onfocus', 'onclick', 'onmouseover', 'ontoggle', 'onbegin', 'onstart'];

/** What of the page came out of a text; empty when every text stayed one. */
function breakouts(): readonly string[] {
  const found = [...document.body.querySelectorAll(FORBIDDEN)].map((element) => element.outerHTML.slice(0, 120));
  for (const element of document.body.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const isAddress = ['href', 'src', 'action', 'formaction', 'srcset', 'data', 'background'].includes(name);
      const runs = isAddress && /^\s*(?:javascript|data:text)/i.test(value);
      if (runs || name.startsWith('on') || HANDLERS.includes(name)) found.push(`${element.tagName} ${name}=${value}`);
    }
  }
  if ('hostileRan' in window) found.push('a text ran');
  return found;
}

/** How many of the texts stand on the page as they were written. */
function shownTexts(): number {
  const page = document.body.textContent ?? '';
  return HOSTILE_TEXTS.filter((text) => page.includes(text)).length;
}

test.each(ROLES)('in the studio of the %s every text stays a text', async (seat) => {
  const room = makeHostile(makeStudioRoom());
  const studio = await renderStudio({ seat, room, brief: makeHostile(makeStudioBrief()) });
  expect(shownTexts()).toBeGreaterThan(0);
  expect(breakouts()).toEqual([]);
  studio.close();
});

test('for mentors and teachers who look on every text stays a text', async () => {
  const room = makeHostile(makeStudioRoom());
  const studio = await renderStudio({ seat: 'staff', room, brief: makeHostile(makeStaffBrief()) });
  expect(shownTexts()).toBeGreaterThan(0);
  expect(breakouts()).toEqual([]);
  studio.close();
});

test.each([0, 1, 2, 3])('every text may be a line of the chat, part %d', async (part) => {
  const texts = HOSTILE_TEXTS.filter((_text, index) => index % 4 === part);
  const studio = await renderStudio({ seat: 'moderator', room: makeHostile(makeStudioRoom(), texts) });
  const page = document.body.textContent ?? '';
  expect(texts.filter((text) => !page.includes(text))).toEqual([]);
  expect(breakouts()).toEqual([]);
  studio.close();
});

test('in a review, annotations, grades and names stay texts', async () => {
  const roomId = 'a'.repeat(26);
  const { header, entries } = makeRecording([
    [0, ...opened()],
    [0, { type: 'showStarted' }],
    [60_000, { type: 'productPinned', productId: 'pillow' }],
    [600_000, { type: 'showEnded', reason: 'planned' }],
  ]);
  const author = { authorId: 'p-0000000000000009', authorName: 'x', duty: 'teacher' } as const;
  const annotations = HOSTILE_TEXTS.map((_text, index) => ({
    ...author,
    id: `n-${String(index).padStart(16, '0')}`,
    ...{ atMs: index * 1_000, toMs: null, dimension: null, text: 'x' },
    ...{ createdAt: '2026-11-25T08:00:00.000Z', editedAt: null },
  }));
  openPage([{ path: '/review/:roomId', Component: ReviewPage }], `/review/${roomId}`, {
    'GET /api/me': makeHostile(person('mentor')),
    'GET /api/grading': [],
    [`GET /api/rehearsals/${roomId}/review`]: makeHostile(makeDesk({ annotations })),
    [`GET /api/rehearsals/${roomId}/recording`]: makeHostile({ brief: makeStudioBrief(), header, entries }),
  });
  await screen.findByRole('heading', { level: 1 });
  await screen.findByRole('list', { name: 'Annotations' });
  expect(shownTexts()).toBe(HOSTILE_TEXTS.length);
  expect(breakouts()).toEqual([]);
});

test.each([0, 1, 2, 3])('on a viewer’s phone every text stays a text, part %d', async (part) => {
  const texts = HOSTILE_TEXTS.filter((_text, index) => index % 4 === part);
  const snapshot = { ...makeHostile(makeStudioRoom(), texts), team: null, staff: null };
  const brief = { ...makeHostile(makeStudioBrief(), texts), team: null };
  const store = renderPhone(() => ({ ok: true, seq: 1, participantId: '', brief, snapshot }));
  await screen.findByRole('heading', { level: 1 });
  expect(shownTexts()).toBeGreaterThan(5);
  expect(breakouts()).toEqual([]);
  store.close();
});

test('in a gradebook names of classes, teams, projects and students stay texts', async () => {
  const totals = { auto: 74, mentor: 66, teacher: 84, peers: null };
  const rows = HOSTILE_TEXTS.map((_text, index) => ({
    roomId: String(index).padStart(26, 'a'),
    projectName: { zh: 'x', en: 'x' },
    teamName: 'x',
    openedAt: '2026-11-22T15:30:00.000Z',
    releasedAt: null,
    weights: BLEND_WEIGHTS,
    isBlind: false,
    students: [{ id: `p-${index}`, name: 'x', username: 'x', roles: ['host'] }],
    totals,
    blend: blendSources(totals),
    dispute: null,
    factors: {},
  }));
  openPage([{ path: '/teach/classes/:classId/gradebook', Component: GradebookPage }], '/teach/classes/c-1/gradebook', {
    'GET /api/me': person('teacher'),
    'GET /api/classes/c-1/gradebook': makeHostile({ classId: 'c-1', className: 'x', rows, isChainWhole: true }),
  });
  await screen.findAllByRole('row');
  expect(shownTexts()).toBeGreaterThan(HOSTILE_TEXTS.length / 2);
  await userEvent.click(screen.getByRole('radio', { name: 'Student' }));
  expect(shownTexts()).toBeGreaterThan(HOSTILE_TEXTS.length / 2);
  expect(breakouts()).toEqual([]);
});

test('in a debrief names, words and reasons stay texts', async () => {
  const roomId = 'a'.repeat(26);
  const finding = { id: 'absolute.best', category: 'absolute', severity: 3, start: 0, end: 4, phrase: 'best' } as const;
  const debrief = debriefOf(makeSpokenShow([finding]));
  const at = `/api/rehearsals/${roomId}`;
  openPage([{ path: '/debrief/:roomId', Component: DebriefPage }], `/debrief/${roomId}`, {
    'GET /api/me': makeHostile(person('teacher')),
    [`GET ${at}/debrief`]: makeHostile(debrief),
  });
  await screen.findByRole('heading', { level: 1 });
  await screen.findAllByRole('table');
  expect(shownTexts()).toBeGreaterThan(20);
  expect(breakouts()).toEqual([]);
});

test('the test would see a text that became code', () => {
  document.body.innerHTML = '<div><img src=x onerror="1"><a href=" javascript:1">x</a><script></script></div>';
  expect(breakouts().length).toBe(3);
  document.body.innerHTML = '';
});
