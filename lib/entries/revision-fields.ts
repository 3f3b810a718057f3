import { z } from 'zod';

const id = z.uuid();

/** `Revision.fields`: every field of an edition and its entry, as they were when the revision was frozen (`draft_fields` in the database). */
export const RevisionFields = z.object({
  slug: z.string().nullable(),
  /** The instant that readers see as the date; null means the instant of first publication. */
  dateline: z.iso.datetime().nullable(),
  sectionId: id.nullable(),
  issueId: id.nullable(),
  // Revisions from before entries had covers do not mention one.
  coverId: id.nullable().default(null),
  /** In the order of the byline. */
  authorIds: z.array(id),
  topicIds: z.array(id),
});

export type RevisionFields = z.output<typeof RevisionFields>;
