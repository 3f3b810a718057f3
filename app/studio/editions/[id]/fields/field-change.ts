import { z } from 'zod';
import { coverInField } from '@/components/editor/fields/field-values';
import type { FieldChange as Change } from '@/lib/entries/save-field';
import { RELATED_MAX } from '@/lib/entries/types';
import { SLUG_INPUT_MAX } from '@/lib/i18n/slug';

const MAX_IDS = 100;
/** Of a value as the page shows it: ids separated by commas are the longest. */
const MAX_LENGTH = 4_000;

const line = z.string().max(SLUG_INPUT_MAX);
const text = line.transform((value) => value.trim() || null);
/** Saving says how long each may be. */
const longText = z
  .string()
  .max(MAX_LENGTH)
  .transform((value) => value.trim() || null);
const choice = z.enum(['', 'yes']).transform((value) => value === 'yes');
const id = z.union([z.literal('').transform(() => null), z.uuid()]);
/** Ids separated by commas; empty means none. */
const ids = z
  .string()
  .max(MAX_LENGTH)
  .transform((value) => (value === '' ? [] : value.split(',')))
  .pipe(z.array(z.uuid()).max(MAX_IDS));

/** An id, and the focal point in percent where the piece has one of its own. */
const cover = z
  .union([
    z.literal(''),
    z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?: (?:\d{1,2}|100) (?:\d{1,2}|100))?$/),
  ])
  .transform(coverInField);

const change = <Name extends string, Value extends z.ZodType>(name: Name, value: Value) =>
  z.strictObject({ field: z.literal(name), before: value, value });

/** The change of one field, in the values of the page (components/editor/fields/types.ts). */
export const FieldChange: z.ZodType<Change> = z.discriminatedUnion('field', [
  change('slug', text),
  change('dateline', text),
  change('searchTitle', longText),
  change('searchDescription', longText),
  change('noindex', choice),
  change('canonicalUrl', longText),
  change('sectionId', id),
  change('issueId', id),
  change('topicIds', ids),
  change('authorIds', ids),
  change('relatedIds', ids.pipe(z.array(z.uuid()).max(RELATED_MAX))),
  change('cover', cover),
  change('coverAlt', longText),
  change('sharePictureId', id),
  change('link', longText),
  change('translatorIds', ids),
  change('editorIds', ids),
  change('photographerIds', ids),
]);
