import type { Accounts } from '../accounts/accounts.ts';
import type { Connections } from '../accounts/connections.ts';
import type { NameBook } from '../accounts/name-book.ts';
import type { RoomAccessBook } from '../accounts/room-access.ts';
import type { NodeNotice } from './node-notices.ts';

/** What this node remembers of people, and their sockets here. */
export interface HearingParts {
  readonly accounts: Pick<Accounts, 'forgetSession' | 'forgetPerson'>;
  readonly access: Pick<RoomAccessBook, 'forgetPerson'>;
  readonly names: Pick<NameBook, 'forget'>;
  readonly connections: Connections;
}

/** Does here what another node did to a person or a session: nothing that is remembered of them outlives it. */
export function hearNotice({ accounts, access, names, connections }: HearingParts): (notice: NodeNotice) => void {
  return (notice) => {
    if (notice.kind === 'rooms-free') return;
    if (notice.kind === 'cut-session') {
      accounts.forgetSession(notice.id);
      connections.cutSession(notice.id);
      return;
    }
    names.forget(notice.id);
    accounts.forgetPerson(notice.id);
    access.forgetPerson(notice.id);
    if (notice.kind === 'cut-person') connections.cutPerson(notice.id);
  };
}
