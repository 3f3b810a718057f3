import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import { lockEditionWithEntry } from '@/lib/entries/lock';
import { lockSlugs } from '@/lib/entries/lock-slugs';
import { canPublish } from '@/lib/entries/policy';
import { AppError, permit, requireNoIssues } from '@/lib/errors';
import { piecePath } from '@/lib/i18n/addresses';
import { foldSlug } from '@/lib/i18n/slug';
import { addToListOnFirstPublication } from '@/lib/lists/add-to-list-on-first-publication';
import { noteMoved } from '@/lib/redirects/note-moved';
import { parseDocument } from '@/lib/richtext/document';
import { transaction } from '@/lib/transaction';
import { addRevision } from './add-revision';
import { loadRelations } from './load-relations';
import { publishCheck } from './publish-check';
import { upsertPublication } from './upsert-publication';

export interface Published {
  /** Decoded reader path. */
  path: string;
  firstPublication: boolean;
}

/**
 * Copies an edition as it stands onto the shelf: revision, publication, redirect from a former address, list and
 * audit line in one transaction. `documentVersion` is what the editor saw; if the text has moved on, nothing
 * happens. Publishing a published edition again is an update.
 */
export async function publishEdition(
  actor: Actor,
  editionId: string,
  { documentVersion }: { documentVersion: number },
  at = new Date(),
): Promise<Published> {
  return transaction(async (tx) => {
    const { entry, edition, shown } = await lockEditionWithEntry(tx, actor, editionId);
    await lockSlugs(tx, edition.locale);
    permit(canPublish(actor));
    if (edition.version !== documentVersion) {
      throw new AppError('conflict', [{ path: 'body', key: 'publish.documentChanged' }]);
    }
    const { issues, slug } = await publishCheck(tx, edition, entry);
    requireNoIssues(issues);
    const firstPublication = !entry.editions.some((other) => other.firstPublishedAt !== null);
    const published = await tx.edition.update({
      where: { id: edition.id },
      data: {
        state: 'published',
        slug,
        slugFolded: foldSlug(slug),
        // An address made here is news to a form that was opened before it: it would save the empty one again.
        ...(slug === edition.slug ? {} : { fieldsVersion: { increment: 1 } }),
        firstPublishedAt: edition.firstPublishedAt ?? at,
      },
    });
    const related = { ...entry, ...(await loadRelations(tx, entry.id)) };
    const revision = await addRevision(tx, actor, {
      entry: related,
      edition: published,
      reason: 'published',
    });
    await upsertPublication(tx, {
      entry: related,
      edition: published,
      doc: parseDocument(published.document),
      revisionId: revision.id,
      at,
    });
    const path = piecePath(edition.locale, entry.kind, slug);
    const formerPath = shown && piecePath(edition.locale, entry.kind, shown.slug);
    await noteMoved(tx, { editionId, from: formerPath, to: path });
    if (firstPublication) await addToListOnFirstPublication(tx, actor, entry.id);
    await recordEvent(tx, actor, {
      action: shown ? 'edition.updated' : 'edition.published',
      subjectType: 'entry',
      subjectId: entry.id,
      locale: edition.locale,
      data: { revision: revision.number, path },
    });
    return { path, firstPublication };
  });
}
