import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';

const BUILT = fileURLToPath(new URL('../../build/client/', import.meta.url));

interface Chunk {
  readonly file: string;
  /** Loaded with it. */
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

const readManifest = (name: string): Manifest => JSON.parse(readFileSync(`${BUILT}.vite/${name}`, 'utf8'));

/** Chunks that are loaded before these are done, each once. */
function withImports(manifest: Manifest, names: readonly string[], seen = new Set<string>()): ReadonlySet<string> {
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    withImports(manifest, must(manifest[name], `a chunk ${name}`).imports ?? [], seen);
  }
  return seen;
}

function gzippedKb(manifest: Manifest, names: Iterable<string>): number {
  const bytes = [...names].map((name) => gzipSync(readFileSync(BUILT + must(manifest[name], name).file)).length);
  return bytes.reduce((sum, size) => sum + size, 0) / 1_000;
}

test.each(['zh', 'en'])('a console is usable after 250 KB of code, texts included (%s)', (lang) => {
  const manifest = readManifest('manifest.json');
  const screen = ['index.html', 'features/studio/StudioPage.tsx', 'features/studio/OperatorScreen.tsx'];
  const first = withImports(manifest, [...screen, `locales/texts.${lang}.ts`]);
  expect(gzippedKb(manifest, first)).toBeLessThan(250);
});

test('the curves come after the first paint, in at most 130 KB of their own', () => {
  const manifest = readManifest('manifest.json');
  const first = withImports(manifest, [
    'index.html',
    'features/studio/StudioPage.tsx',
    'features/studio/OperatorScreen.tsx',
  ]);
  const curves = [...withImports(manifest, ['features/metrics/TrendLines.tsx'])].filter((name) => !first.has(name));
  expect(curves.length).toBeGreaterThan(0);
  expect(gzippedKb(manifest, curves)).toBeLessThan(130);
});

const LANGUAGES = ['zh', 'en'];
const SMALL_PAGES = [
  { page: 'a viewer’s phone', html: 'watch.html', texts: 'phone-texts' },
  { page: 'joining', html: 'join.html', texts: 'join-texts' },
];

test.each(SMALL_PAGES.flatMap((small) => LANGUAGES.map((lang) => ({ ...small, lang }))))(
  '$page loads at most 120 KB of code, and nothing of router, dialogs and translation library ($lang)',
  ({ html, texts, lang }) => {
    const manifest = readManifest('small-manifest.json');
    const all = withImports(manifest, [html, `locales/${texts}.${lang}.ts`]);
    expect(gzippedKb(manifest, all)).toBeLessThan(120);
    const code = [...all].map((name) => readFileSync(BUILT + must(manifest[name], name).file, 'utf8')).join('');
    expect(code).not.toMatch(/createBrowserRouter|radix|i18next/);
  },
);

test.each(LANGUAGES)('a viewer’s phone carries no schemas (%s)', (lang) => {
  const manifest = readManifest('small-manifest.json');
  const all = withImports(manifest, ['watch.html', `locales/phone-texts.${lang}.ts`]);
  const code = [...all].map((name) => readFileSync(BUILT + must(manifest[name], name).file, 'utf8')).join('');
  expect(code).not.toMatch(/ZodError/);
});
