import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createAudience } from '#shared/audience/create-audience.ts';
import { recoverRoom } from '#shared/authority/rehearsal-room.ts';
import { must } from '#shared/lib/assert.ts';
import type { JournalEntry } from '#shared/model/recording.ts';
import { audienceInputs } from '../../../server/analysis/run-headless.ts';
import { readConfig } from '../../../server/config.ts';
import { shippedContent } from '../../../server/content/shipped-content.ts';
import { createLogger } from '../../../server/logger.ts';
import { openStorage } from '../../../server/storage/open-storage.ts';
import { makeDataDir, removeDataDir } from '../../support/data-dir.ts';
import { freePort } from '../../support/free-port.ts';
import { connect, joinRoom, visit } from '../../support/room-client.ts';
import { startServer } from '../../support/server-process.ts';
import { openAckLog, readAckLog } from './ack-log.ts';
import { createDice } from './kill-dice.ts';
import { startTirelessClient, type TirelessClient } from './tireless-client.ts';

const KILLS = Number(process.env.KILLS ?? 4);
const SEED = Number(process.env.KILL_SEED ?? 20_261_123);

test(`nothing that was acknowledged is lost in ${KILLS} kills, seed ${SEED}`, {
  timeout: 180_000 + KILLS * 60_000,
}, async () => {
  const roll = createDice(SEED);
  const dataDir = await makeDataDir();
  const logs = await mkdtemp(join(tmpdir(), 'caipai-acks-'));
  let server = await startServer({ dataDir, port: await freePort() });
  onTestFinished(async () => void (await server.stop()));
  const { url, port } = server;
  const people = await Promise.all([visit(url), visit(url), visit(url)]);
  const [operator, host, director] = [must(people[0], 'a'), must(people[1], 'b'), must(people[2], 'c')];
  const roomId = await operator.openRehearsal({ role: 'operator', scenarioId: 'known-account', minutes: 120 });
  for (const [person, role] of [
    [host, 'host'],
    [director, 'director'],
  ] as const) {
    const room = await joinRoom(await connect(url, person.cookie), roomId);
    await room.give({ type: 'takeSeat', role, isTakeover: false });
    if (role === 'director') {
      await room.rejoin(0);
      expect(await room.give({ type: 'startShow' }, 'director')).toMatchObject({ ok: true });
    }
    room.close();
  }

  const log = openAckLog(join(logs, 'acks'));
  const clients: TirelessClient[] = [
    startTirelessClient(
      url,
      operator,
      roomId,
      'operator',
      (n, room) => {
        const item = must(room.state().public.queue[n % 3], 'a product');
        return { type: 'releaseStock', productId: item.productId, quantity: 1 };
      },
      log,
    ),
    startTirelessClient(
      url,
      host,
      roomId,
      'host',
      (n) => {
        return { type: 'utter', text: `line ${n} of the rehearsal`, source: 'typed', acts: [], durationMs: 500 };
      },
      log,
    ),
    startTirelessClient(
      url,
      director,
      roomId,
      'director',
      (n, room) => {
        const item = must(room.state().public.queue[0], 'a product');
        return { type: 'moveProduct', productId: item.productId, toIndex: 1 + (n % 5) };
      },
      log,
    ),
  ];

  let hits = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    await sendings(clients, 3 + roll(20));
    await new Promise((resolve) => setTimeout(resolve, roll(8)));
    if (clients.some((client) => client.isOpen())) hits += 1;
    await server.kill();
    server = await startServer({ dataDir, port });
  }
  const before = clients.map((client) => client.answered());
  await sendings(clients, 12);
  await Promise.all(clients.map((client) => client.stop()));
  expect(clients.every((client, index) => client.answered() > must(before[index], 'a count'))).toBe(true);
  log.close();
  await server.stop();

  const entries = await verify(dataDir, roomId);
  const bySeq = new Map(entries.map((entry) => [entry.commandId, entry.seq]));
  const acked = readAckLog(join(logs, 'acks'));
  expect(acked.filter(({ commandId, seq }) => bySeq.get(commandId) !== seq)).toEqual([]);
  expect(new Set(entries.map((entry) => entry.commandId)).size).toBe(entries.length);
  const given = (type: string) => entries.filter((entry) => entry.command.type === type).length;
  expect(given('pauseShow')).toBeGreaterThan(0);
  expect(given('resumeShow')).toBeGreaterThanOrEqual(given('pauseShow') - 1);
  expect(hits).toBeGreaterThanOrEqual(Math.ceil(KILLS / 2));
  await rm(logs, { recursive: true, force: true });
  await removeDataDir(dataDir);
});

/** Resolves when the clients together have sent so many more commands. */
function sendings(clients: readonly TirelessClient[], count: number): Promise<void> {
  return new Promise((resolve) => {
    let left = count;
    for (const client of clients) {
      client.onSend = () => {
        left -= 1;
        if (left === 0) resolve();
      };
    }
  });
}

/** Reads the journal with the server gone, and plays the audience again: every digest on the way must agree. */
async function verify(dataDir: string, roomId: string): Promise<readonly JournalEntry[]> {
  const storage = await openStorage({ config: readConfig({ DATA_DIR: dataDir }), logger: createLogger('silent') });
  try {
    const content = shippedContent();
    const header = must(await storage.journal.header(roomId), 'the room');
    const scenario = must(
      content.scenarios.find((candidate) => candidate.id === header.scenarioId),
      'the scenario',
    );
    const audience = createAudience(audienceInputs(header, scenario, content));
    const context = { header, scenario, lexicons: content.lexicons, incidents: content.incidents };
    const entries = await storage.journal.read(roomId, 0);
    const room = await recoverRoom({ context, journal: storage.journal, audience });
    expect(room.lastSeq()).toBe(entries.length);
    return entries;
  } finally {
    await storage.close();
  }
}
