import { expect, test } from 'vitest';
import { ViewerAct } from '../audience/audience-probe.ts';
import { changedViewers, watchDeeds } from './changed-viewers.ts';

function played(...acts: readonly (readonly [viewer: number, act: ViewerAct])[]) {
  const watch = watchDeeds();
  for (const [viewer, act] of acts) watch.probe.acted(0, viewer, act, 0);
  return watch.deeds;
}

test('[WIF-7] buyers come first, and who did the same is not listed', () => {
  const recorded = played([1, ViewerAct.Order], [2, ViewerAct.Enter], [3, ViewerAct.Question], [4, ViewerAct.Like]);
  const edited = played([2, ViewerAct.Enter], [2, ViewerAct.Order], [3, ViewerAct.Question], [5, ViewerAct.Follow]);
  expect(changedViewers(recorded, edited)).toEqual([
    { viewer: 1, deed: 'orders', recorded: 1, edited: 0 },
    { viewer: 2, deed: 'orders', recorded: 0, edited: 1 },
    { viewer: 5, deed: 'follows', recorded: 0, edited: 1 },
  ]);
  expect(changedViewers(recorded, recorded)).toEqual([]);
});
