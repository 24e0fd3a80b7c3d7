import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { footageElementId, type ReviewPack } from '#shared/protocol/review-pack.ts';
import { type Piece, streamRange } from '../media/footage-files.ts';
import type { PackCode } from './pack-code.ts';

/** The files of a part whose bytes are in a pack. */
export interface PackedPart {
  readonly partId: string;
  readonly pieces: readonly Piece[];
}

/**
 * A pack as one HTML file. Its policy lets run the two pieces of code whose hashes it names and nothing else, and lets ask
 * nobody for anything; data are in elements that no browser runs. Footage is read and written as it goes. Rules: PAK-1.
 */
export function packPage(code: PackCode, pack: ReviewPack, parts: readonly PackedPart[]): Readable {
  return Readable.from(write(code, pack, parts), { objectMode: false });
}

async function* write(
  { script, style }: PackCode,
  pack: ReviewPack,
  parts: readonly PackedPart[],
): AsyncGenerator<string> {
  const [js, css] = [inElement(script, 'script'), inElement(style, 'style')];
  yield `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(js, css)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>彩排 Caipai</title>
<style>${css}</style>
</head>
<body>
<div id="root"></div>
<noscript>请启用 JavaScript 后重新打开。 Please allow JavaScript and open this file again.</noscript>
<script type="application/json" id="pack">${JSON.stringify(pack).replaceAll('<', '\\u003c')}</script>
`;
  for (const { partId, pieces } of parts) {
    yield `<script type="text/plain" id="${footageElementId(partId)}">`;
    yield* base64Of(pieces);
    yield '</script>\n';
  }
  yield `<script>${js}</script>\n</body>\n</html>\n`;
}

function policyOf(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    // Charts and popovers place themselves with style attributes.
    "style-src-attr 'unsafe-inline'",
    'img-src data:',
    'media-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** Code that stands in an element must not end it, nor begin a comment that would hide its end. */
function inElement(code: string, element: 'script' | 'style'): string {
  const safe = code.replaceAll(new RegExp(`</(?=${element})`, 'gi'), '<\\/');
  return element === 'script' ? safe.replaceAll('<!--', '<\\!--') : safe;
}

/** Base64 of pieces as one text, in blocks that can be read apart. */
async function* base64Of(pieces: readonly Piece[]): AsyncGenerator<string> {
  const size = pieces.reduce((sum, { byteCount }) => sum + byteCount, 0);
  let rest = Buffer.alloc(0);
  for await (const chunk of streamRange(pieces, { start: 0, end: size })) {
    const all = Buffer.concat([rest, chunk]);
    const whole = all.length - (all.length % 3);
    yield all.subarray(0, whole).toString('base64');
    rest = all.subarray(whole);
  }
  yield rest.toString('base64');
}
