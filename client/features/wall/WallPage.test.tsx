import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { Wall, WallIncidents } from '#shared/protocol/wall-contract.ts';
import type { WallRoom } from '#shared/wall/wall-room.ts';
import { openPage, person } from '../../../tests/support/open-page.tsx';
import { WallPage } from './WallPage.tsx';

afterEach(() => void vi.unstubAllGlobals());

const PLACE = '/api/classes/c-1/wall';
const room = (roomId: string, teamName: string, change: Partial<WallRoom> = {}): WallRoom => ({
  roomId,
  teamName,
  projectName: { zh: '睡眠季', en: 'Sleep season' },
  currency: 'CNY',
  phase: 'live',
  showMs: 734_000,
  plannedMs: 1_200_000,
  online: 118,
  orders: 12,
  gmvCents: 215_000,
  xPar: 0.84,
  onlineTrend: [90, 100, 118],
  openQuestions: 2,
  still: null,
  openIncidents: [],
  pinnedId: null,
  seats: [{ role: 'host', name: 'Lin', isConnected: true }],
  needs: [],
  ...change,
});
const late: WallRoom = room('r-2', 'Shiguang', {
  needs: [
    { kind: 'incidentLate', severity: 'act', sinceMs: 0, values: { incidentId: 'heckler' } },
    { kind: 'questionLate', severity: 'inform', sinceMs: 0, values: { count: 3 } },
  ],
});
const incidents: WallIncidents = [
  { id: 'heckler', name: { zh: '捣乱', en: 'Heckler' }, brief: { zh: '有人捣乱', en: 'Somebody heckles.' } },
];

function openWall(rooms: readonly WallRoom[], plans: Wall['plans'] = []) {
  const wall: Wall = { className: 'EC 2401', rooms, plans };
  return openPage([{ path: '/wall/:classId', Component: WallPage }], '/wall/c-1', {
    'GET /api/me': person('mentor'),
    [`GET ${PLACE}`]: wall,
    [`GET ${PLACE}/incidents`]: incidents,
  });
}

test('[WAL-2] the room that needs somebody comes first, with its reason in words', async () => {
  openWall([room('r-1', 'Wanfeng'), late]);
  const tiles = within(await screen.findByRole('list', { name: 'Wall' })).getAllByRole('link');
  expect(tiles.map((tile) => tile.textContent)).toEqual(['Shiguang', 'Wanfeng']);
  expect(await screen.findByText('Incident late: Heckler')).toBeTruthy();
  expect(screen.getByText('+1').getAttribute('title')).toBe('3 questions wait over 20 s');
  expect(screen.getByText('steady')).toBeTruthy();
});

test('[WAL-3] an incident goes into all rooms or the picked ones after a second press; refusals are named', async () => {
  const user = userEvent.setup();
  const page = openWall([room('r-1', 'Wanfeng'), late]);
  const inject = await screen.findByRole('button', { name: /^Hold to inject into 2 rooms/ });
  page.answer({
    [`POST ${PLACE}/acts`]: {
      outcomes: [
        { roomId: 'r-2', refusal: { code: 'incident/too_many', params: { limit: 3 } } },
        { roomId: 'r-1', refusal: null },
      ],
    },
  });
  inject.focus();
  await user.keyboard('{Enter}{Enter}');
  expect(await screen.findByText('Done and saved in 1 room.')).toBeTruthy();
  expect(within(screen.getByRole('status')).getByText('Shiguang')).toBeTruthy();
  expect(page.sent.at(-1)?.body).toMatchObject({
    roomIds: ['r-2', 'r-1'],
    command: { type: 'injectIncident', incidentId: 'heckler' },
  });
  await user.click(screen.getByRole('checkbox', { name: 'Pick Wanfeng' }));
  await user.type(screen.getByRole('textbox', { name: 'Note to the team' }), 'Breathe{Enter}');
  expect(page.sent.at(-1)?.body).toMatchObject({ roomIds: ['r-1'], command: { type: 'giveCue', text: 'Breathe' } });
});

test('[WAL-5] an incident is planned for a minute of all shows, listed, and cancelled', async () => {
  const user = userEvent.setup();
  const rooms = [
    { roomId: 'r-1', atMs: 480_000, refusal: null },
    { roomId: 'r-2', atMs: 480_000, refusal: { code: 'incident/already_open', params: {} } },
  ] as const;
  const page = openWall([room('r-1', 'Wanfeng'), late], [{ actId: 'act-00000001', incidentId: 'heckler', rooms }]);
  const planned = within(await screen.findByRole('region', { name: 'Planned' }));
  expect(planned.getByText('08:00')).toBeTruthy();
  expect(planned.getByText(/^Shiguang: /).textContent).not.toContain('server made a mistake');
  page.answer({ [`DELETE ${PLACE}/plans/act-00000001`]: { rooms: 1 } });
  await user.click(planned.getByRole('button', { name: 'Cancel Heckler at 08:00' }));
  expect(page.sent.at(-1)).toMatchObject({ route: `DELETE ${PLACE}/plans/act-00000001` });

  page.answer({ [`POST ${PLACE}/plans`]: { outcomes: [{ roomId: 'r-1', refusal: null }] } });
  await user.click(screen.getByRole('radio', { name: 'At a minute' }));
  const minute = screen.getByRole('textbox', { name: 'Minute of each show' });
  await user.clear(minute);
  expect(screen.getByRole('button', { name: 'Plan for 2 rooms' })).toHaveProperty('disabled', true);
  await user.type(minute, '15');
  await user.click(screen.getByRole('button', { name: 'Plan for 2 rooms' }));
  expect(page.sent.at(-1)?.body).toMatchObject({
    roomIds: ['r-2', 'r-1'],
    incidentId: 'heckler',
    when: { kind: 'at', showMs: 900_000 },
  });
});

test('[WAL-4] a tile says how the room sells against par, and nothing while that is not known', async () => {
  openWall([room('r-1', 'Wanfeng'), room('r-2', 'Shiguang', { xPar: null })]);
  expect(await screen.findByText('0.84× par')).toBeTruthy();
  expect(screen.getAllByText(/× par$/)).toHaveLength(1);
});

test('[FTG-13] only a tile on the screen asks for the picture of its host', async () => {
  const see = stubSight();
  const still = { partId: 'f-00000000000000a1', number: 3 };
  const page = openWall([room('r-1', 'Wanfeng', { still })]);
  page.answer({ 'GET /api/rehearsals/r-1/footage-pass': { pass: 'p.1', passMs: 600_000 } });
  await screen.findByRole('link', { name: 'Wanfeng' });
  expect(screen.queryByRole('img', { name: 'Camera of the host of Wanfeng' })).toBeNull();
  see(true);
  const picture = await screen.findByRole('img', { name: 'Camera of the host of Wanfeng' });
  expect(picture.getAttribute('src')).toBe('/media/footage/r-1/f-00000000000000a1/still?pass=p.1&number=3');
  fireEvent.error(picture);
  expect(screen.queryByRole('img', { name: 'Camera of the host of Wanfeng' })).toBeNull();
});

/** A page of which nothing is on the screen until the test says so, also for tiles that are watched later. */
function stubSight(): (isSeen: boolean) => void {
  const told: ((entries: readonly { readonly isIntersecting: boolean }[]) => void)[] = [];
  let isOnScreen = false;
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: (typeof told)[number]) {
        told.push(tell);
        this.observe = () => tell([{ isIntersecting: isOnScreen }]);
      }
      observe: () => void;
      disconnect = () => undefined;
    },
  );
  return (isIntersecting) => {
    isOnScreen = isIntersecting;
    act(() => told.forEach((tell) => void tell([{ isIntersecting }])));
  };
}

test('without open rooms the wall says when there will be some', async () => {
  openWall([]);
  expect(await screen.findByText('No room is open')).toBeTruthy();
});
