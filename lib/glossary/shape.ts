import { z } from 'zod';
import { hasVisibleText, isPlainLine } from '@/lib/i18n/plain-text';
import { synonymKeys } from '@/lib/search/analysis/with-synonyms';
import { NAME_MAX, NAMES_MAX, NAMES_MIN, TEXT_MAX } from './types';

/** A list of names from the lines of a text, each once. */
const Names = z
  .string()
  .max(2 * TEXT_MAX)
  .transform((text) => [
    ...new Set(
      text
        .split(/[\n\r]+/)
        .map((line) => line.trim())
        .filter(hasVisibleText),
    ),
  ])
  .superRefine((names, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', message });
    if (names.length < NAMES_MIN) refuse('glossary.tooFew');
    else if (names.length > NAMES_MAX) refuse('glossary.tooMany');
    else if (names.some((name) => name.length > NAME_MAX)) refuse('glossary.tooLong');
    else if (!names.every(isPlainLine)) refuse('field.forbiddenCharacters');
    else if (names.some((name) => synonymKeys(name).length === 0)) refuse('glossary.noWord');
  });

export const GlossaryShape = z.strictObject({ names: Names });
export const GlossaryChangeShape = GlossaryShape.extend({ id: z.uuid(), version: z.int().min(1) });

export type GlossaryInput = z.output<typeof GlossaryShape>;
export type GlossaryChange = z.output<typeof GlossaryChangeShape>;
