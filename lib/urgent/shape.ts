import { z } from 'zod';
import { LOCALES } from '@/lib/i18n/locales';
import { hasVisibleText, isPlainLine } from '@/lib/i18n/plain-text';
import { MomentShape } from '@/lib/publishing/moment-shape';
import { URGENT_MINUTES, URGENT_TEXT_MAX } from './types';

/** Of the line that the user saw; 0 for none. */
const version = z.int().min(0);

/** A form that was opened before the lines had other ends sends `minutes`. To be dropped by the release after the one that added `end`. */
function withEnd(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('minutes' in input) || 'end' in input) return input;
  const { minutes, ...line } = input;
  return { ...line, end: minutes };
}

const Line = z.strictObject({
  locale: z.enum(LOCALES),
  version,
  text: z
    .string()
    .max(URGENT_TEXT_MAX)
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .refine(hasVisibleText, 'field.required')
    .refine(isPlainLine, 'field.forbiddenCharacters'),
  link: z
    .string()
    .max(1_000)
    .transform((text) => text.trim() || null),
  /** For so many minutes, until a moment, or until the end that the line has. */
  end: z.union([z.literal([...URGENT_MINUTES]), z.literal('kept'), MomentShape]),
});

export const UrgentShape = z.preprocess(withEnd, Line);

export const UrgentRemovalShape = z.strictObject({ locale: z.enum(LOCALES), version });

export type UrgentInput = z.output<typeof UrgentShape>;
export type UrgentRemoval = z.output<typeof UrgentRemovalShape>;
