import { z } from 'zod';

/** Languages of the product; a show is held in one, a person reads the screens in either. */
export const languageSchema = z.enum(['zh', 'en']);
export type Language = z.infer<typeof languageSchema>;

/** The same text written separately in both languages. */
export const bilingualSchema = z.strictObject({ zh: z.string().min(1).max(2_000), en: z.string().min(1).max(2_000) });
export type Bilingual = z.infer<typeof bilingualSchema>;
