import { must } from '#shared/lib/assert.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/protocol-version.ts';
import type { JoinAck } from '#shared/protocol/socket-events.ts';
import { type LightClient, type LightListener, openLightClient } from './light-client.ts';

/** A room of the server that is measured, its show on air, with its operator in it. */
export interface OwnRoom {
  readonly roomId: string;
  readonly watchId: string;
  readonly cookie: string;
  readonly operator: LightClient;
  /** Gives one command that changes something; resolves when it is answered. */
  act(): Promise<void>;
}

let people = 0;

/** An address that nobody else has, so that limits per address measure nothing here. */
export function freshAddress(): string {
  people += 1;
  return `10.${people >> 16}.${(people >> 8) & 0xff}.${people & 0xff}`;
}

/** Opens a room as a guest of its own and starts the show. */
export async function openOwnRoom(port: number, listener: LightListener): Promise<OwnRoom> {
  const address = freshAddress();
  const url = `http://127.0.0.1:${port}`;
  const from = { 'x-forwarded-for': address };
  const first = await fetch(`${url}/api/me`, { headers: from });
  const cookie = must(first.headers.get('set-cookie'), 'a session').split(';')[0] ?? '';
  const opened = await fetch(`${url}/api/rehearsals`, {
    method: 'POST',
    headers: { ...from, cookie, 'content-type': 'application/json' },
    body: JSON.stringify({
      projectId: 'sleep-season',
      scenarioId: 'known-account',
      lang: 'en',
      minutes: 30,
      mode: 'team',
      role: 'operator',
      teamId: null,
    }),
  });
  if (opened.status !== 201) throw new Error(`opening failed: ${opened.status} ${await opened.text()}`);
  const { roomId }: { roomId: string } = await opened.json();
  const operator = await openLightClient({ port, cookie, address, listener });
  const ack = await enterOwnRoom(operator, roomId, 'team');
  if (!ack.ok || !('snapshot' in ack)) throw new Error('no snapshot');
  const { queue } = ack.snapshot.public;
  const productId = must(queue[0], 'a product').productId;
  const epoch = must(ack.snapshot.team, 'the team view').seats.operator.epoch;
  let given = 0;
  const give = async (command: object) => {
    given += 1;
    const commandId = `bench-${roomId}-${given}`;
    const answer = await operator.ask('room:command', { commandId, role: 'operator', epoch, command });
    if (!answer.startsWith('[{"ok":true')) throw new Error(answer.slice(0, 200));
  };
  await give({ type: 'startShow' });
  return {
    roomId,
    watchId: must(ack.brief.team?.watchId, 'a room that runs can be watched'),
    cookie,
    operator,
    act: () => give({ type: 'moveProduct', productId, toIndex: given % 2 }),
  };
}

/** Joins a room with a connection. */
export async function enterOwnRoom(client: LightClient, roomId: string, view: 'team' | 'public'): Promise<JoinAck> {
  const text = await client.ask('room:join', { roomId, protocolVersion: PROTOCOL_VERSION, view, lastSeq: 0 });
  const [ack]: [JoinAck] = JSON.parse(text);
  if (!ack.ok) throw new Error(`join refused: ${ack.code}`);
  return ack;
}
