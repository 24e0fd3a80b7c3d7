import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { HttpFailure } from '../http/http-failure.ts';

/** What runs in a pack: one script and one style sheet, built with the client. */
export interface PackCode {
  readonly script: string;
  readonly style: string;
}

/** Reads the code of packs from the built client, each time: it is asked for rarely. Throws `pack/not_built`. */
export async function readPackCode(clientDir: string): Promise<PackCode> {
  const read = (name: string) => readFile(join(clientDir, 'pack', name), 'utf8');
  const [script, style] = await Promise.all([read('pack.js'), read('pack.css')]).catch(() => {
    throw new HttpFailure(503, HttpErrorCode.PackNotBuilt);
  });
  return { script, style };
}
