import { db } from '@/lib/db';
import { creditsIn } from '@/lib/entries/edition-credits';
import { followMerges } from '@/lib/entries/follow-merges';
import { RevisionFields } from '@/lib/entries/revision-fields';
import { found } from '@/lib/errors';
import { COLLECTION_COLUMNS } from '@/lib/publications/collection-link';
import { CREDIT_ROLES } from '@/lib/workflow/credit-roles';
import { type DraftRow, findDraft, ISSUE_COLUMNS, type Preview, previewDraft } from './preview-edition';

/** A draft as readers would see it, whoever asks; with a revision, as it was in that. Throws `not_found`. */
export async function previewRevision(
  { editionId, revisionId }: { editionId: string; revisionId: string | null },
  now = new Date(),
): Promise<Preview> {
  const draft = found(await findDraft(editionId));
  return previewDraft(revisionId === null ? draft : await asFrozen(draft, revisionId), now);
}

async function asFrozen(draft: DraftRow, id: string): Promise<DraftRow> {
  const select = { document: true, fields: true } as const;
  const revision = found(await db().revision.findFirst({ where: { id, editionId: draft.id }, select }));
  const fields = await followMerges(db(), RevisionFields.parse(revision.fields));
  const { sectionId, issueId, coverId, coverX, coverY, authorIds, topicIds } = fields;
  const credited = creditsIn(fields);
  const named = [authorIds, ...Object.values(credited)].flat();
  const [section, issue, people, topics] = await Promise.all([
    sectionId && db().section.findUnique({ where: { id: sectionId }, select: COLLECTION_COLUMNS }),
    issueId && db().issue.findUnique({ where: { id: issueId }, select: ISSUE_COLUMNS }),
    db().person.findMany({ where: { id: { in: named } } }),
    db().topic.findMany({
      where: { id: { in: topicIds } },
      orderBy: { id: 'asc' },
      select: COLLECTION_COLUMNS,
    }),
  ]);
  // Who is gone since is left out, as in a draft.
  const peopleOf = (ids: readonly string[]) =>
    ids.flatMap((each) => people.filter((person) => person.id === each)).map((person) => ({ person }));
  return {
    ...draft,
    ...{ document: revision.document, slug: fields.slug, coverAlt: fields.coverAlt, link: fields.link },
    ...{ searchTitle: fields.searchTitle, searchDescription: fields.searchDescription },
    ...{ sharePictureId: fields.sharePictureId },
    datelineAt: fields.dateline === null ? null : new Date(fields.dateline),
    credits: CREDIT_ROLES.flatMap((role) =>
      peopleOf(credited[`${role}Ids`]).map((row) => ({ role, ...row })),
    ),
    entry: {
      ...draft.entry,
      ...{ sectionId, issueId, coverId, coverX, coverY },
      ...{ section: section || null, issue: issue || null, authors: peopleOf(authorIds) },
      topics: topics.map((topic) => ({ topic })),
    },
  };
}
