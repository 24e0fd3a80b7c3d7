import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MentorLink } from '#shared/protocol/mentor-contract.ts';
import type { LinkRecording } from '#shared/protocol/review-pack.ts';
import { openPage, problem } from '../../../tests/support/open-page.tsx';
import { LinkPacks } from './LinkPacks.tsx';
import { TakeAlong } from './TakeAlong.tsx';

const ROOM = 'a'.repeat(26);
const LINK: MentorLink = {
  linkId: 'l-0000000000000001',
  mentorId: 'p-00000000000000aa',
  mentorName: 'Qin',
  state: 'open',
  madeAt: '2026-11-01T08:00:00.000Z',
  expiresAt: '2099-12-31T12:00:00.000Z',
  assignmentTitle: null,
  isPairedOnly: false,
  roomCount: 1,
  gradedCount: 0,
  openedCount: 0,
  lastOpenedAt: null,
};
const RECORDING: LinkRecording = {
  roomId: ROOM,
  teamName: 'Wanfeng',
  projectName: { zh: '睡眠季', en: 'Sleep season' },
  openedAt: '2026-11-22T15:30:00.000Z',
  isGraded: false,
  footageBytes: 12_300_000,
};
const LIST = `GET /api/classes/c-1/mentor-links/${LINK.linkId}/recordings`;
const saved = vi.fn(() => 'blob:pack');

beforeEach(() => {
  saved.mockClear();
  vi.spyOn(URL, 'createObjectURL').mockImplementation(saved);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function openPacks(answers: Record<string, unknown>) {
  const Component = () => <LinkPacks classId="c-1" link={LINK} onClose={() => undefined} />;
  return openPage([{ path: '/', Component }], '/', answers);
}

test('[PAK-2] a teacher downloads the packs of a link, without picture and voice until they say so', async () => {
  const page = openPacks({ [LIST]: [RECORDING], [`${LIST}/${ROOM}/review-pack`]: 'a pack' });
  expect(await screen.findByText(/13 MB of footage/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Download the pack of Wanfeng' }));
  await waitFor(() => expect(saved).toHaveBeenCalledOnce());
  await userEvent.click(screen.getByRole('switch', { name: 'With picture and voice of the students' }));
  expect(screen.getByText(/also when the footage is deleted here/)).toBeTruthy();
  page.answer({
    [`${LIST}/${ROOM}/review-pack?footage=1`]: problem('pack/footage_too_large', { megabytes: 230, limit: 200 }),
  });
  await userEvent.click(screen.getByRole('button', { name: 'Download the pack of Wanfeng' }));
  expect((await screen.findByRole('alert')).textContent).toContain(
    'The footage has 230 MB; a pack holds 200 MB at most.',
  );
  expect(saved).toHaveBeenCalledOnce();
});

test.each([
  ['opens nothing yet', [], 'The link opens no recording yet.'],
  ['has ended', problem('link/revoked'), /The teacher has withdrawn this link/],
])('a link that %s says so', async (_, answer, text) => {
  openPacks({ [LIST]: answer });
  expect(await screen.findByText(text)).toBeTruthy();
});

test('[PAK-2] who has to calibrate first is told beside the button', async () => {
  const Component = () => <TakeAlong roomId={ROOM} />;
  const route = `GET /api/rehearsals/${ROOM}/review-pack`;
  const page = openPage([{ path: '/', Component }], '/', { [route]: problem('grade/calibrate_first', { count: 2 }) });
  await userEvent.click(screen.getByRole('button', { name: 'Take along offline' }));
  expect((await screen.findByRole('alert')).textContent).toContain('grade/calibrate_first');
  expect(saved).not.toHaveBeenCalled();
  page.answer({ [route]: 'a pack' });
  await userEvent.click(screen.getByRole('button', { name: 'Take along offline' }));
  await waitFor(() => expect(saved).toHaveBeenCalledOnce());
  expect(screen.queryByRole('alert')).toBeNull();
});
