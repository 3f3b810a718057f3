import { z } from 'zod';
import { hasVisibleText, isPlainLine, isPlainText } from '@/lib/i18n/plain-text';
import { isSlug, normaliseSlug, SLUG_INPUT_MAX } from '@/lib/i18n/slug';
import { isUuid } from '@/lib/is-uuid';
import { profileKind } from '@/lib/workflow/profile-address';

// The shapes of typed text that several modules share. Text is stored as typed, without white space at either end.

// Text of invisible characters alone would appear on pages as a gap where a name or title is expected.
const emptyOrVisible = (text: string) => text === '' || hasVisibleText(text);

/** One line, possibly empty. */
export function line(maximum: number) {
  return z
    .string()
    .trim()
    .max(maximum)
    .refine((text) => isPlainLine(text) && emptyOrVisible(text), 'field.forbiddenCharacters');
}

/** One line with at least one visible character. */
export function requiredLine(maximum: number) {
  return z
    .string()
    .trim()
    .max(maximum)
    .refine(isPlainLine, 'field.forbiddenCharacters')
    .refine(hasVisibleText, 'field.required');
}

/** Text of several lines, possibly empty. */
export function paragraphs(maximum: number) {
  return z
    .string()
    .trim()
    .max(maximum)
    .refine((text) => isPlainText(text) && emptyOrVisible(text), 'field.forbiddenCharacters');
}

/** The readable part of an address, as it was typed or copied from a browser. */
export const slugField = z
  .string()
  .max(SLUG_INPUT_MAX)
  .transform(normaliseSlug)
  .refine(isSlug, 'slug.malformed');

/** A record that is chosen, by its id; nothing chosen is the empty text, which is stored as null. */
export const chosenId = z
  .string()
  .refine((id) => id === '' || isUuid(id), 'field.unknownChoice')
  .transform((id) => id || null);

/** Addresses of profiles on other sites, one in each line. `issue` says that a line is none. */
export function profileLines(maximum: number, issue: string) {
  return paragraphs(maximum)
    .transform((text) => ownLines(text).join('\n'))
    .refine((text) => ownLines(text).every(profileKind), issue);
}

/** The lines that are not empty, each without white space at its ends. */
const ownLines = (text: string) =>
  text
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean);
