import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { catalogueFileSchema, openRehearsalSchema } from '#shared/protocol/http-contract.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/protocol-version.ts';
import { commandEnvelopeSchema, joinRequestSchema } from '#shared/protocol/socket-events.ts';

const SHARED = fileURLToPath(new URL('../../shared', import.meta.url));

/** Interfaces of a file, without comments and white space: what travels, not how it is explained. */
function interfacesOf(path: string): string {
  const code = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...code.matchAll(/export (?:interface|type) [\s\S]*?\n(?:\}|\S.*;\n)/g)]
    .map((match) => match[0].replace(/\s+/g, ''))
    .join('');
}

function fingerprint(): string {
  const inbound = [joinRequestSchema, commandEnvelopeSchema, openRehearsalSchema, catalogueFileSchema].map((schema) =>
    JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' })),
  );
  const events = readdirSync(`${SHARED}/events`)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => interfacesOf(`${SHARED}/events/${name}`));
  const outbound = [
    'model/room.ts',
    'model/offer.ts',
    'model/paid-traffic.ts',
    'model/cue.ts',
    'model/incident.ts',
    'protocol/socket-events.ts',
    'protocol/room-brief.ts',
    'protocol/footage-contract.ts',
  ].map((name) => interfacesOf(`${SHARED}/${name}`));
  return createHash('sha256')
    .update([...inbound, ...events, ...outbound].join('\n'))
    .digest('hex')
    .slice(0, 12);
}

test('wire fingerprint: if this fails, bump PROTOCOL_VERSION and add a line to its history', () => {
  expect([PROTOCOL_VERSION, fingerprint()]).toEqual([9, 'e9aa61230392']);
});

test('the fingerprint sees the events and the state', () => {
  expect(interfacesOf(`${SHARED}/events/price-changed.ts`)).toContain('previousCents');
  expect(interfacesOf(`${SHARED}/model/room.ts`)).toContain('exportinterfaceRoomState');
});
