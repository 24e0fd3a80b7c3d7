import { expect, test } from 'vitest';
import { hearNotice } from './hear-notice.ts';
import type { NodeNotice } from './node-notices.ts';

/** What a notice makes this node do, in order. */
function done(notice: NodeNotice): readonly string[] {
  const said: string[] = [];
  const say = (word: string) => (id: string) => void said.push(`${word} ${id}`);
  hearNotice({
    accounts: { forgetSession: say('forget session'), forgetPerson: say('forget person') },
    access: { forgetPerson: say('forget rooms of') },
    names: { forget: say('forget name of') },
    connections: { cutPerson: say('cut person'), cutSession: say('cut session') },
  })(notice);
  return said;
}

test('a session that another node ended is forgotten before its sockets are cut', () => {
  expect(done({ kind: 'cut-session', id: 's-1' })).toEqual(['forget session s-1', 'cut session s-1']);
});

test('of a person nothing is remembered; only whose duties changed lose their sockets', () => {
  const forgotten = ['forget name of p-1', 'forget person p-1', 'forget rooms of p-1'];
  expect(done({ kind: 'renamed', id: 'p-1' })).toEqual(forgotten);
  expect(done({ kind: 'cut-person', id: 'p-1' })).toEqual([...forgotten, 'cut person p-1']);
});

test('rooms that are free are nobody’s sockets', () => {
  expect(done({ kind: 'rooms-free' })).toEqual([]);
});
