import { expect, test } from 'vitest';
import { CONTEXT, given } from '../../tests/support/given.ts';
import { canSee, projectState, type Viewpoint, visibleEvents } from './visibility.ts';

test('[VIS-2] each viewpoint sees its channels and no other', () => {
  const seen = (viewpoint: Viewpoint) =>
    (['public', 'team', 'host', 'staff'] as const).filter((channel) => canSee(viewpoint, channel));
  expect(seen('public')).toEqual(['public']);
  expect(seen('team')).toEqual(['public', 'team']);
  expect(seen('host')).toEqual(['public', 'team', 'host']);
  expect(seen('staff')).toEqual(['public', 'team', 'host', 'staff']);
});

test('[VIS-1] a projection keeps the partitions of its viewpoint', () => {
  const state = given();
  expect(projectState(state, 'public')).toEqual({ public: state.public, team: null, host: null, staff: null });
  expect(projectState(state, 'team')).toMatchObject({ host: null, staff: null, team: state.team });
  expect(projectState(state, 'staff')).toEqual(state);
});

test('[VIS-2] visible events keep their order, seq and show time', () => {
  const { roomId } = CONTEXT.header;
  const entry = {
    roomId,
    seq: 4,
    commandId: 'command-1',
    actor: { kind: 'server' },
    showMs: 500,
    command: { type: 'startShow' },
    events: [
      { type: 'showStarted' },
      { type: 'lineForwarded', lineId: 'line-000001' },
      { type: 'promptSettled', lineIds: [] },
      { type: 'digestMarked', tick: 2, digest: '00', traffic: null },
    ],
  } as const;
  const types = (viewpoint: Viewpoint) => visibleEvents([entry], viewpoint).map(({ event }) => event.type);
  expect(visibleEvents([entry], 'public')).toEqual([{ seq: 4, atMs: 500, event: { type: 'showStarted' } }]);
  expect(types('team')).toEqual(['showStarted', 'lineForwarded']);
  expect(types('host')).toEqual(['showStarted', 'lineForwarded', 'promptSettled']);
  expect(types('staff')).toHaveLength(4);
});
