import { expect, test } from 'vitest';
import { makeStudioRoom } from '../../tests/support/studio-room.ts';
import type { ChatEntry, OpenQuestion, RoomState } from '../model/room.ts';
import { inBranch, type RecordedLines } from './line-aliases.ts';

const lines: RecordedLines = new Map([
  ['line-000001', { viewer: 7, text: 'how big is it', topic: 'size', productId: 'pillow' }],
  ['line-000002', { viewer: 8, text: 'hello', topic: null, productId: null }],
]);
const hide = (lineId: string) => ({ type: 'hideLine', lineId }) as const;

const entry = (id: string, viewer: number, text: string): ChatEntry => ({
  ...{ id, viewer, text, name: 'N', atMs: 0, isHidden: false, replies: [] },
});
const question = (lineId: string, viewer: number): OpenQuestion => ({
  ...{
    lineId,
    viewer,
    name: 'N',
    text: 'size?',
    topic: 'size',
    productId: 'pillow',
    askedAtMs: 0,
    isSentToHost: false,
  },
});

function branch(chat: readonly ChatEntry[], openQuestions: readonly OpenQuestion[] = []): RoomState {
  const room = makeStudioRoom();
  return { ...room, public: { ...room.public, chat }, team: room.team && { ...room.team, openQuestions } };
}

test('[WIF-4] the line of the same viewer with the same words is meant, whatever its number', () => {
  const state = branch([entry('line-000005', 7, 'how big is it'), entry('line-000006', 9, 'how big is it')]);
  expect(inBranch(hide('line-000001'), lines, state)).toEqual(hide('line-000005'));
});

test('[WIF-4] else the oldest open question about the same, else the last words of that viewer, else nothing', () => {
  const others = [question('line-000011', 3), question('line-000012', 4)];
  expect(inBranch(hide('line-000001'), lines, branch([], others))).toEqual(hide('line-000011'));
  const chat = [entry('line-000021', 8, 'hi'), entry('line-000022', 8, 'hi all')];
  expect(inBranch(hide('line-000002'), lines, branch(chat, others))).toEqual(hide('line-000022'));
  expect(inBranch(hide('line-000001'), lines, branch([]))).toBeNull();
});

test('[WIF-4] what means no line of the crowd stays as it is', () => {
  expect(inBranch({ type: 'unpinProduct' }, lines, branch([]))).toEqual({ type: 'unpinProduct' });
  expect(inBranch(hide('line-000099'), lines, branch([]))).toEqual(hide('line-000099'));
});
