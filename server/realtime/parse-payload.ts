import type { z } from 'zod';
import { type Refusal, WireErrorCode } from '#shared/protocol/socket-events.ts';

export type ParsedPayload<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

/** Parses what a socket sent; what does not fit becomes a refusal that names the place, never the value. */
export function parsePayload<T>(schema: z.ZodType<T>, raw: unknown): ParsedPayload<T> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0];
  return {
    ok: false,
    refusal: {
      ok: false,
      code: WireErrorCode.InvalidPayload,
      params: {
        field: (issue?.path.map(String).join('.') || '-').slice(0, 80),
        issue: (issue?.message ?? 'invalid').slice(0, 200),
      },
    },
  };
}
