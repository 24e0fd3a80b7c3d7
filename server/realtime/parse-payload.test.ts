import { expect, test } from 'vitest';
import { languageSchema } from '#shared/model/language.ts';
import { errorText } from '#shared/protocol/error-text.ts';
import { commandEnvelopeSchema } from '#shared/protocol/socket-events.ts';
import { parsePayload } from './parse-payload.ts';

test('what does not fit is refused in words that name the place and leave nothing unfilled', () => {
  const parsed = parsePayload(commandEnvelopeSchema, { command: { type: 'utter', text: '\u0007' } });
  if (parsed.ok) throw new Error('a broken command was taken');
  for (const lang of languageSchema.options) {
    const text = errorText(parsed.refusal.code, parsed.refusal.params, lang);
    expect(text).not.toMatch(/[{}]/);
    expect(text).not.toContain('\u0007');
  }
});
