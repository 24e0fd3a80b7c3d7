import { expect, test } from 'vitest';
import { given } from '../../tests/support/given.ts';
import { makeProject } from '../../tests/support/make-project.ts';
import { initialRoomState } from '../events/initial-room-state.ts';
import { runOfShowOf } from './room-plan.ts';

const project = makeProject();
const [opening] = project.runOfShow;
const one = [{ ...opening, share: 1 }];

test('[CMD-25] a room follows its own plan', () => {
  expect(runOfShowOf(given([{ type: 'runOfShowPlanned', segments: one }]), project)).toEqual(one);
});

test("[CMD-25] without a plan of its own a room follows the project's", () => {
  expect(runOfShowOf(initialRoomState('staff'), project)).toBe(project.runOfShow);
  expect(runOfShowOf(initialRoomState('public'), project)).toBe(project.runOfShow);
});
