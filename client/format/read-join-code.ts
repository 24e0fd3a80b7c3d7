import { formatJoinCode } from '#shared/model/join-code.ts';

/** A code as it was typed or pasted, wide letters and a whole join link included, in the writing of the server. */
export function readJoinCode(text: string): string {
  const plain = text.normalize('NFKC').trim();
  return formatJoinCode(plain.split('/').at(-1) ?? plain);
}
