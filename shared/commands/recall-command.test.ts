import { expect, test } from 'vitest';
import { CONTEXT, chatted, given, givenLive, person, seated } from '../../tests/support/given.ts';
import { evolve } from '../events/evolve.ts';
import { must } from '../lib/assert.ts';
import type { RoomCommand } from './command.ts';
import { decide } from './decide.ts';
import { recallCommand } from './recall-command.ts';

const said = chatted([
  { topic: null, viewer: 7 },
  { topic: null, viewer: 8 },
]);
const ids = given().public.queue.map((item) => item.productId);
const first = must(ids[0], 'a first product');
const second = must(ids[1], 'a second product');
const isOfChat = ({ type }: RoomCommand) => /Line|Viewer/.test(type);
const actorOf = (command: RoomCommand) => person(1, isOfChat(command) ? 'moderator' : 'operator');

const CHEAP: readonly RoomCommand[] = [
  { type: 'pinProduct', productId: second },
  { type: 'unpinProduct' },
  { type: 'delistProduct', productId: second },
  { type: 'moveProduct', productId: second, toIndex: 0 },
  { type: 'pinLine', lineId: 'line-000002' },
  { type: 'muteViewer', viewer: 8, durationMs: null },
];

test.each(CHEAP)('[CMD-13] $type is made up for: the room is as it was', (command) => {
  const pinnedLine = { type: 'linePinned', lineId: 'line-000001', name: '观众0', text: '在吗' } as const;
  const seats = [seated(1, 'operator'), seated(1, 'moderator')];
  const before = givenLive([...seats, ...said, { type: 'productPinned', productId: first }, pinnedLine]);
  const run = (state: typeof before, one: RoomCommand) => {
    const decision = decide(state, { command: one, actor: actorOf(one), epoch: 1 }, CONTEXT);
    if (!decision.ok) throw new Error(decision.code);
    return decision.events.reduce((next, event) => evolve(next, event, 0), state);
  };
  const after = run(before, command);
  expect(after.public).not.toEqual(before.public);
  const undo = must(recallCommand(command, before), 'something to make up with');
  expect(run(after, undo).public).toEqual(before.public);
});

test('[CMD-13] what changed nothing, what is costly and what cannot be unsaid has nothing to recall', () => {
  const before = givenLive([...said, { type: 'productPinned', productId: first }]);
  const lasting: readonly RoomCommand[] = [
    { type: 'pinProduct', productId: first },
    { type: 'listProduct', productId: first },
    { type: 'moveProduct', productId: first, toIndex: 0 },
    { type: 'changePrice', productId: first, priceCents: 10_000 },
    { type: 'hideLine', lineId: 'line-000001' },
    { type: 'replyToLine', lineId: 'line-000001', text: '在的' },
  ];
  expect(lasting.map((command) => recallCommand(command, before))).toEqual(lasting.map(() => null));
  expect(recallCommand({ type: 'unpinProduct' }, givenLive(said))).toBeNull();
});
