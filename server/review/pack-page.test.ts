import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { ReviewPack } from '#shared/protocol/review-pack.ts';
import { HOSTILE_TEXTS, makeHostile } from '../../tests/fixtures/hostile-texts.ts';
import { makePack } from '../../tests/support/make-pack.ts';
import { packPage } from './pack-page.ts';

const CODE = { script: 'const end = "</script>"; const open = "<!--";', style: 'p::after { content: "</style>" }' };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caipai-pack-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function makeHostilePack(note: string): ReviewPack {
  const pack = makePack({ draft: { marks: {}, note, version: 1, savedAt: '' }, teamName: note });
  return { ...pack, desk: makeHostile(pack.desk, [note]) };
}

test.each(HOSTILE_TEXTS)('[PAK-1] %s stays data', async (hostile) => {
  const pack = makeHostilePack(hostile);
  const page = await text(packPage(CODE, pack, []));
  const [, data] = must(/<script type="application\/json" id="pack">(.*)<\/script>/.exec(page), 'the data');
  expect(data).not.toContain('<');
  expect(JSON.parse(must(data, 'the data'))).toEqual(JSON.parse(JSON.stringify(pack)));
  expect(page.replace(must(data, 'the data'), '').match(/<script|<\/script|<style|<\/style|<!--/g)).toEqual([
    '<style',
    '</style',
    '<script',
    '</script',
    '<script',
    '</script',
  ]);
});

test('[PAK-1] the page may run its own code, play what is in it, and ask nobody', async () => {
  const page = await text(packPage(CODE, makePack(), []));
  const [, policy] = must(/Content-Security-Policy" content="([^"]*)"/.exec(page), 'a policy');
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'sha256-[A-Za-z0-9+/=]+'; style-src 'sha256-[A-Za-z0-9+/=]+';/,
  );
  expect(policy).toContain("media-src blob:; base-uri 'none'; form-action 'none'");
  expect(page).not.toMatch(/https?:/);
});

test('footage stands in the page byte by byte, whatever pieces it comes in', async () => {
  const pieces = [1, 1_000, 65_537].map((byteCount, at) => ({ path: join(folder, `${at}`), byteCount }));
  const bytes = pieces.map(({ byteCount }, at) => Buffer.alloc(byteCount, at + 7));
  await Promise.all(pieces.map(({ path }, at) => writeFile(path, must(bytes[at], 'bytes'))));
  const page = await text(packPage(CODE, makePack(), [{ partId: 'f-0000000000000001', pieces }]));
  const [, base64] = must(/id="footage-f-0000000000000001">([^<]*)</.exec(page), 'the footage');
  expect(Buffer.from(must(base64, 'base64'), 'base64').equals(Buffer.concat(bytes))).toBe(true);
  expect(base64).not.toMatch(/=[^=]/);
});
