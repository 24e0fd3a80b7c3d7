import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { RoomFootage } from '#shared/protocol/footage-contract.ts';
import { footageDoor, footageUrl } from '#shared/protocol/footage-url.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { agree, beginPart, footagePlace, putChunk } from '../support/footage-client.ts';
import { freePort } from '../support/free-port.ts';
import { makeFragment, makeHead } from '../support/make-mp4.ts';
import { connect, joinRoom, visit } from '../support/room-client.ts';
import { startServer } from '../support/server-process.ts';

const PART = 'f-0000000000000001';
/** Chunks that the server has said to have before it is killed; one more is under way. */
const KEPT = 4;
const CHUNKS = 8;
/** Chunk `index`: one second of media. */
const chunk = (index: number) => (index === 0 ? makeHead(1_000) : makeFragment((index - 1) * 1_000, [1_000], 20_000));

test('[FTG-2] a server that is killed while it records has every chunk that it said to have, and the part goes on', async () => {
  const dataDir = await makeDataDir();
  let server = await startServer({ dataDir, port: await freePort() });
  onTestFinished(async () => {
    await server.stop();
    await removeDataDir(dataDir);
  });
  const { port, url } = server;
  const person = await visit(url);
  await agree(person);
  const roomId = await person.openRehearsal({ mode: 'solo', role: 'host', minutes: 10 });
  (await joinRoom(await connect(url, person.cookie), roomId)).close();

  const begun = await beginPart(person, roomId, PART);
  for (let index = 0; index < KEPT; index += 1) await putChunk(person, roomId, begun, index, chunk(index));
  const underWay = putChunk(person, roomId, begun, KEPT, chunk(KEPT)).catch(() => 'cut off');
  await pause(4);
  await server.kill();
  await underWay;
  server = await startServer({ dataDir, port });

  const again = await beginPart(person, roomId, PART);
  expect(again.received.slice(0, KEPT)).toEqual(Array.from({ length: KEPT }, (_, index) => index));
  for (let index = KEPT; index < CHUNKS; index += 1) await putChunk(person, roomId, again, index, chunk(index));

  const footage: RoomFootage = await (await person.fetch(footagePlace(roomId))).json();
  expect(footage.parts).toMatchObject([{ partId: PART, durationMs: (CHUNKS - 1) * 1_000 }]);
  const file = await person.fetch(footageUrl.file(footageDoor.ofRoom(roomId), PART, footage.pass, 'replay'));
  const bytes = Buffer.from(await file.arrayBuffer());
  expect(bytes.equals(Buffer.concat(Array.from({ length: CHUNKS }, (_, index) => chunk(index))))).toBe(true);
  const close = { method: 'POST', body: JSON.stringify({ chunkCount: CHUNKS }) };
  expect(await (await person.fetch(`${footagePlace(roomId)}/${PART}/close`, close)).json()).toEqual({ isClosed: true });
});
