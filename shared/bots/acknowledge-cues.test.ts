import { expect, test } from 'vitest';
import { givenLive } from '../../tests/support/given.ts';
import { makeProject } from '../../tests/support/make-project.ts';
import { acknowledgingCues } from './acknowledge-cues.ts';

const idle = acknowledgingCues({ role: 'host', act: () => [] });

function viewAt(showMs: number, to: 'host' | 'operator') {
  const cue = { id: 'cue-000001', from: 'director', to, text: 'a' } as const;
  const state = givenLive([{ type: 'cueGiven', cues: [cue] }]);
  return {
    role: 'host',
    state: { ...state, public: { ...state.public, showMs } },
    project: makeProject(),
    lang: 'zh',
    incidents: [],
  } as const;
}

test('a bot acknowledges the cues for its seat when it has read them', () => {
  expect(idle.act(viewAt(1_250, 'host'))).toEqual([]);
  expect(idle.act(viewAt(1_500, 'host'))).toEqual([{ type: 'acknowledgeCue', cueId: 'cue-000001' }]);
  expect(idle.act(viewAt(1_500, 'operator'))).toEqual([]);
});
