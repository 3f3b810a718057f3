import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import { enqueueCrops } from '@/lib/covers/enqueue-crops';
import type { Tx } from '@/lib/db';
import { bringBack, lockReplaced, replacedBy } from '@/lib/entries/bring-back';
import { creditsIn } from '@/lib/entries/edition-credits';
import { keepFollowed } from '@/lib/entries/follow-merges';
import { freezeRevision } from '@/lib/entries/freeze-revision';
import { lockReferences } from '@/lib/entries/lock-references';
import { RevisionFields, referencesIn } from '@/lib/entries/revision-fields';
import { slugIssues } from '@/lib/entries/slug-issues';
import type { Replaced } from '@/lib/entries/types';
import { found } from '@/lib/errors';
import type { Edition } from '@/lib/generated/prisma/client';
import { isUuid } from '@/lib/is-uuid';

export interface Restored extends Replaced {
  /** Fields that could not be brought back: what they named is gone, or the address belongs to another piece now. */
  leftOut: (keyof RevisionFields)[];
}

/**
 * Makes the draft what it was in a revision. What it replaces is frozen first, so that nothing newer is lost, and `undoReplacement` takes it
 * back; the result is a revision of its own. Readers see nothing of it. Throws `conflict` when the text is not the one that the user saw.
 */
export async function restoreRevision(
  tx: Tx,
  actor: Actor,
  editionId: string,
  { number, seenVersion }: { number: number; seenVersion: number },
): Promise<Restored> {
  const revision = isUuid(editionId)
    ? await tx.revision.findUnique({ where: { editionId_number: { editionId, number } } })
    : null;
  const wanted = revision ? await existing(tx, RevisionFields.parse(revision.fields)) : null;
  const locked = await lockReplaced(tx, actor, editionId, seenVersion);
  const { document, id: sourceRevisionId } = found(revision);
  const { fields, leftOut } = await withOwnSlug(tx, actor, found(wanted), locked.edition);
  const kept = await freezeRevision(tx, actor, { ...locked, occasion: 'replaced' });
  await bringBack(tx, actor, locked, { document, fields });
  const edition = await tx.edition.findUniqueOrThrow({ where: { id: editionId }, include: { entry: true } });
  await freezeRevision(tx, actor, { edition, entry: edition.entry, occasion: 'restored', sourceRevisionId });
  await recordEvent(tx, actor, {
    action: 'edition.revision_restored',
    ...{ subjectType: 'entry', subjectId: edition.entryId, locale: edition.locale },
    data: { revision: number },
  });
  await enqueueCrops(tx, [fields]);
  return { ...(await replacedBy(tx, editionId, kept.id)), leftOut };
}

interface Wanted {
  fields: RevisionFields;
  leftOut: (keyof RevisionFields)[];
}

/** Locks what the fields name. A person or a section that is gone since is left out, because a draft may lack it. */
async function existing(tx: Tx, frozen: RevisionFields): Promise<Wanted> {
  const fields = await keepFollowed(tx, frozen);
  const gone = await lockReferences(tx, referencesIn(fields));
  const leftOut = gone.map(({ path }) => (path === 'cover' ? 'coverId' : path) as keyof RevisionFields);
  if (leftOut.length === 0) return { fields, leftOut };
  const credits = creditsIn(fields);
  const named = [fields.authorIds, ...Object.values(credits)].flat();
  const people = await tx.person.findMany({ where: { id: { in: named } }, select: { id: true } });
  const topics = await tx.topic.findMany({ where: { id: { in: fields.topicIds } }, select: { id: true } });
  const isThere = (rows: { id: string }[]) => (id: string) => rows.some((row) => row.id === id);
  return {
    fields: {
      ...fields,
      sectionId: leftOut.includes('sectionId') ? null : fields.sectionId,
      issueId: leftOut.includes('issueId') ? null : fields.issueId,
      coverId: leftOut.includes('coverId') ? null : fields.coverId,
      sharePictureId: leftOut.includes('sharePictureId') ? null : fields.sharePictureId,
      link: leftOut.includes('link') ? null : fields.link,
      authorIds: fields.authorIds.filter(isThere(people)),
      translatorIds: credits.translatorIds.filter(isThere(people)),
      editorIds: credits.editorIds.filter(isThere(people)),
      photographerIds: credits.photographerIds.filter(isThere(people)),
      topicIds: fields.topicIds.filter(isThere(topics)),
    },
    leftOut,
  };
}

/** Of an address that another piece has taken since, or that is missing although the edition has been public, the present one stays. */
async function withOwnSlug(
  tx: Tx,
  actor: Actor,
  { fields, leftOut }: Wanted,
  { id, locale, slug, firstPublishedAt }: Edition,
): Promise<Wanted> {
  const isTaken = fields.slug
    ? (await slugIssues(tx, actor, fields.slug, { id, locale })).length > 0
    : firstPublishedAt !== null;
  if (!isTaken || fields.slug === slug) return { fields, leftOut };
  return { fields: { ...fields, slug }, leftOut: fields.slug ? [...leftOut, 'slug'] : leftOut };
}
