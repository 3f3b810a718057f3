import { z } from 'zod';
import { coverOf } from './cover-columns';
import { creditsIn } from './edition-credits';
import type { References } from './lock-references';
import type { EntryFields } from './types';

const id = z.uuid();

/** What search engines are told. Revisions from before there were these fields, and fields without a value, do not mention them. */
const SearchFields = z.object({
  searchTitle: z.string().nullable().default(null),
  searchDescription: z.string().nullable().default(null),
  noindex: z.boolean().nullable().default(null),
  canonicalUrl: z.string().nullable().default(null),
  sharePictureId: id.nullable().default(null),
});

/** Who else worked on the edition. A role that nobody has is not mentioned, as in revisions from before there were roles. */
const Credits = z.object({
  translatorIds: z.array(id).nullable().default(null),
  editorIds: z.array(id).nullable().default(null),
  photographerIds: z.array(id).nullable().default(null),
});

/** `Revision.fields`: every field of an edition and its entry, as they were when the revision was frozen (`draft_fields` in the database). */
export const RevisionFields = z.object({
  slug: z.string().nullable(),
  /** The instant that readers see as the date; null means the instant of first publication. */
  dateline: z.iso.datetime().nullable(),
  ...SearchFields.shape,
  ...Credits.shape,
  sectionId: id.nullable(),
  issueId: id.nullable(),
  // Revisions from before entries had covers do not mention one.
  coverId: id.nullable().default(null),
  coverX: z.int().nullable().default(null),
  coverY: z.int().nullable().default(null),
  coverAlt: z.string().nullable().default(null),
  /** Where the line leads; of Center News alone. */
  link: z.string().nullable().default(null),
  /** In the order of the byline. */
  authorIds: z.array(id),
  topicIds: z.array(id),
  /** Pieces chosen to stand below it, in their order. Revisions from before, and pieces without any, do not mention them. */
  relatedIds: z.array(id).nullable().default(null),
});

export type RevisionFields = z.output<typeof RevisionFields>;

/** Those of them that both editions share. */
export function entryFieldsIn(fields: RevisionFields): EntryFields {
  const { sectionId, issueId, authorIds, topicIds } = fields;
  const relatedIds = fields.relatedIds ?? [];
  return { sectionId, issueId, authorIds, topicIds, relatedIds, cover: coverOf(fields) };
}

/** Everything that they refer to and that must exist. Related pieces that are gone are left out where they are shown. */
export function referencesIn(fields: RevisionFields): References {
  const { sharePictureId, link } = fields;
  return { ...entryFieldsIn(fields), relatedIds: [], ...creditsIn(fields), sharePictureId, link };
}
