import { z } from 'zod';
import { KINDS } from '@/lib/i18n/addresses';
import { LOCALES } from '@/lib/i18n/locales';
import { isPlainLine } from '@/lib/i18n/plain-text';
import { SLUG_INPUT_MAX } from '@/lib/i18n/slug';

const version = z.int().min(0);
const id = z.uuid();

/** Ids in one field, separated by commas; empty means none. */
const ids = z
  .string()
  .max(4_000)
  .transform((text) => (text === '' ? [] : text.split(',')))
  .pipe(z.array(id).max(100));
const idOrNone = z.union([z.literal('').transform(() => null), id]);

export const NewEdition = z.strictObject({ entryId: id, locale: z.enum(LOCALES) });
export const OneEdition = z.strictObject({ editionId: id });
export const OneEntry = z.strictObject({ entryId: id, kind: z.enum(KINDS) });
/** The versions are those that the publish check was made from. */
export const Publishing = z.strictObject({
  editionId: id,
  documentVersion: version,
  fieldsVersion: version,
  entryVersion: version,
});

export const EditionForm = z.strictObject({
  editionId: id,
  version,
  slug: z.string().max(SLUG_INPUT_MAX),
  dateline: z.union([z.literal(''), z.iso.date('field.date')]),
});

export const ChoiceQuery = z.strictObject({
  field: z.enum(['people', 'topics', 'issues']),
  query: z.string().max(200).refine(isPlainLine),
});

export const EntryForm = z.strictObject({
  entryId: id,
  version,
  sectionId: idOrNone,
  issueId: idOrNone,
  topicIds: ids,
  authorIds: ids,
});
