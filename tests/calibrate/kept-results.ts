import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { CalibrationCheck } from './calibration-check.ts';

const keptSchema = z.strictObject({
  engineVersion: z.string(),
  contentHash: z.string(),
  seeds: z.int().min(2),
  result: z.strictObject({ isMet: z.boolean(), measured: z.string(), misses: z.array(z.string()).readonly() }),
});

/** What a check came to, with what it was measured on. */
export type KeptResult = z.infer<typeof keptSchema>;

/** Writes down what a check came to: those of shows take minutes each and are run one by one. */
export function keepResult(folder: string, id: string, kept: KeptResult): void {
  writeFileSync(`${folder}${id}.json`, JSON.stringify(kept));
}

/** What each of these checks came to last; null where nothing is kept, or of another engine or other content. */
export function keptResults(
  folder: string,
  checks: readonly CalibrationCheck[],
  facts: Pick<KeptResult, 'engineVersion' | 'contentHash'>,
): readonly (readonly [CalibrationCheck, KeptResult | null])[] {
  return checks.map((check) => {
    const file = `${folder}${check.id}.json`;
    const kept = existsSync(file) ? keptSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
    const isOurs = kept?.engineVersion === facts.engineVersion && kept.contentHash === facts.contentHash;
    return [check, isOurs ? kept : null];
  });
}
