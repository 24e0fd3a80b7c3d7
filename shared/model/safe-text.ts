import { z } from 'zod';
import { hasControlCharacter } from '../lib/control-characters.ts';

/**
 * Text that people typed: refuses control characters other than newline and tab, and lone surrogates, because neither
 * can be stored and shown everywhere. `max` counts UTF-16 units; leading and trailing white space is removed.
 */
export function safeTextSchema(max: number): z.ZodType<string> {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !hasControlCharacter(text), 'control characters are not allowed')
    .refine((text) => !hasLoneSurrogate(text), 'broken characters are not allowed');
}

/** Text that may be empty and keeps its white space; refuses what `safeTextSchema` refuses. */
export function freeTextSchema(max: number): z.ZodType<string> {
  return z
    .string()
    .max(max)
    .refine((text) => !hasControlCharacter(text), 'control characters are not allowed')
    .refine((text) => !hasLoneSurrogate(text), 'broken characters are not allowed');
}

function hasLoneSurrogate(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const next = text.charCodeAt(i + 1);
      if (!(next >= 0xdc00 && next <= 0xdfff)) return true;
      i += 1;
    } else if (unit >= 0xdc00 && unit <= 0xdfff) return true;
  }
  return false;
}
