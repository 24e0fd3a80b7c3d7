import { afterEach, expect, test } from 'vitest';
import { footageElementId } from '#shared/protocol/review-pack.ts';
import { takeFootage } from './read-pack.ts';

const PART = 'f-0000000000000001';

afterEach(() => {
  document.body.replaceChildren();
});

function putFootage(bytes: Uint8Array): void {
  const element = document.createElement('script');
  element.type = 'text/plain';
  element.id = footageElementId(PART);
  element.textContent = Buffer.from(bytes).toString('base64');
  document.body.append(element);
}

test.each([1, 2, 3, 786_432, 786_433, 2_000_001])(
  'footage of %i bytes comes out of the page as it went in',
  async (size) => {
    const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 31) % 256);
    putFootage(bytes);
    const film = takeFootage(document, PART, 'video/mp4');
    expect(film?.type).toBe('video/mp4');
    expect(film?.size).toBe(size);
    const read = new Uint8Array((await film?.arrayBuffer()) ?? []);
    expect(Buffer.from(read).equals(Buffer.from(bytes))).toBe(true);
    expect(document.getElementById(footageElementId(PART))).toBeNull();
  },
);

test('a pack without footage has none to play', () => {
  expect(takeFootage(document, PART, 'video/mp4')).toBeNull();
});
