import { expect, test } from 'vitest';
import type { RoomStanding } from '../storage/access-store.ts';
import type { Person } from './account-book.ts';
import { createRoomAccess } from './room-access.ts';
import { WHILE_AWAY_MS } from './session-memory.ts';

const ROOM = 'r'.repeat(26);
const OPEN: RoomStanding = {
  teamId: null,
  teamName: null,
  classId: null,
  className: null,
  joinCode: 'BCDF-GHJK',
  isMember: false,
  duty: null,
  isExamLocked: false,
};
const OF_A_TEAM = { ...OPEN, teamId: 't-1', teamName: 'Blue', classId: 'c-1', className: 'A' };

function person(role: Person['role']): Person {
  return { id: 'p-00000000000000aa', role, name: 'Li', username: 'li', mustChangePassword: false, link: null };
}

/** A store that knows one standing and no links. */
const doors = (standing: RoomStanding) => ({ roomStanding: async () => standing, linkCovers: async () => false });

const access = async (who: Person | null, standing: RoomStanding) =>
  (await createRoomAccess(doors(standing), () => 0).passOf(who, ROOM))?.access;

test('a room without a team is open to whoever has its id', async () => {
  expect(await access(null, OPEN)).toBe('team');
  expect(await access(person('guest'), OPEN)).toBe('team');
  expect(await access(person('admin'), OPEN)).toBe('team');
});

test("a team's room is its members' and its class's staff's, and an administrator's", async () => {
  expect(await access(person('student'), { ...OF_A_TEAM, isMember: true })).toBe('team');
  expect(await access(person('mentor'), { ...OF_A_TEAM, duty: 'mentor' })).toBe('staff');
  expect(await access(person('teacher'), { ...OF_A_TEAM, duty: 'teacher' })).toBe('staff');
  expect(await access(person('admin'), OF_A_TEAM)).toBe('staff');
});

test('everybody else is refused, whatever their role elsewhere', async () => {
  for (const who of [null, person('guest'), person('student'), person('mentor'), person('teacher')]) {
    expect(await access(who, OF_A_TEAM)).toBe('none');
  }
});

test('while the database is away the last answer counts, for a quarter of an hour and not after a change', async () => {
  let nowMs = 0;
  let isAway = false;
  const roomStanding = async () => {
    if (isAway) throw new Error('Connection terminated unexpectedly');
    return { ...OF_A_TEAM, isMember: true };
  };
  const book = createRoomAccess({ ...doors(OF_A_TEAM), roomStanding }, () => nowMs);
  await book.passOf(person('student'), ROOM);
  isAway = true;
  expect((await book.passOf(person('student'), ROOM))?.access).toBe('team');
  await expect(book.passOf(person('student'), 's'.repeat(26))).rejects.toThrow('terminated');
  nowMs = WHILE_AWAY_MS;
  await expect(book.passOf(person('student'), ROOM)).rejects.toThrow('terminated');
  nowMs = 0;
  book.forgetPerson('p-00000000000000aa');
  await expect(book.passOf(person('student'), ROOM)).rejects.toThrow('terminated');
});

test('[ASG-5] a locked exam keeps its results from the team, and from nobody of the staff', async () => {
  const isLocked = async (who: Person, standing: RoomStanding) =>
    (await createRoomAccess(doors(standing), () => 0).passOf(who, ROOM))?.isLocked;
  const locked = { ...OF_A_TEAM, isExamLocked: true };
  expect(await isLocked(person('student'), { ...locked, isMember: true })).toBe(true);
  expect(await isLocked(person('student'), { ...OF_A_TEAM, isMember: true })).toBe(false);
  expect(await isLocked(person('mentor'), { ...locked, duty: 'mentor' })).toBe(false);
  expect(await isLocked(person('teacher'), { ...locked, duty: 'teacher' })).toBe(false);
  expect(await isLocked(person('admin'), locked)).toBe(false);
});

test('[LNK-2] whom a link let in is a mentor of its recordings, and nobody anywhere else', async () => {
  const visitor: Person = { ...person('mentor'), link: { linkId: 'l-1', expiresAt: '2099-01-01T00:00:00.000Z' } };
  const pass = (standing: RoomStanding, isCovered: boolean) =>
    createRoomAccess({ roomStanding: async () => standing, linkCovers: async () => isCovered }, () => 0).passOf(
      visitor,
      ROOM,
    );
  expect(await pass(OF_A_TEAM, true)).toMatchObject({
    access: 'staff',
    duty: 'mentor',
    isTeacher: false,
    joinCode: null,
  });
  // Not even what the same person may see with an account, nor what is open to everybody.
  for (const standing of [OF_A_TEAM, { ...OF_A_TEAM, duty: 'teacher' as const }, OPEN])
    expect(await pass(standing, false)).toMatchObject({ access: 'none', duty: null, isTeacher: false });
});
