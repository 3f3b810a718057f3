import { recordEvent } from '@/lib/audit/record-event';
import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { foldSlug } from '@/lib/i18n/slug';
import { isUuid } from '@/lib/is-uuid';
import { findExchange } from './find-exchange';
import { keepSession } from './keep-session';
import { type LockedEdition, lockEditions } from './lock';
import { lockedKey } from './locked-key';
import { canEditEdition } from './policy';

/**
 * Gives an edition the slug that another draft of its language has, and that draft the former one of the edition. Readers find both where they
 * are until they are published with one release, because neither address is free before. The same once more, with the former slug, undoes it.
 * Throws `conflict` when no other draft has the slug any more or the edition has none to give, `forbidden` unless the actor may change both.
 */
export async function exchangeSlugs(
  tx: Tx,
  actor: Actor,
  editionId: string,
  slug: string,
): Promise<{ formerSlug: string }> {
  const found = isUuid(editionId) ? await findExchange(tx, editionId, slug) : null;
  const [own, other] = await lockEditions(tx, actor, found ? [editionId, found.id] : [editionId]);
  const former = own?.edition.slug;
  if (!own || !other || !former || other.edition.slugFolded !== foldSlug(slug))
    throw new AppError('conflict', [{ path: 'slug', key: 'conflict' }]);
  for (const { entry, edition } of [own, other])
    if (!canEditEdition(actor, entry, edition))
      throw new AppError('forbidden', [{ path: '', key: lockedKey(entry, edition) }]);
  for (const { edition } of [own, other]) await keepSession(tx, actor, edition);
  const taken = other.edition.slug;
  // No two rows have one slug at any time, and one that was public is never without.
  const between = { slug: other.edition.id, slugFolded: other.edition.id };
  await tx.edition.update({ where: { id: other.edition.id }, data: between, select: { id: true } });
  await store(tx, actor, own, taken);
  await store(tx, actor, other, former);
  return { formerSlug: former };
}

async function store(tx: Tx, actor: Actor, { entry, edition }: LockedEdition, slug: string | null) {
  await tx.edition.update({
    where: { id: edition.id },
    omit: { document: true },
    data: {
      ...{ slug, slugFolded: slug && foldSlug(slug), fieldsVersion: { increment: 1 } },
      updatedById: requireUserId(actor),
    },
  });
  await recordEvent(tx, actor, {
    action: 'edition.fields_changed',
    subjectType: 'entry',
    subjectId: entry.id,
    locale: edition.locale,
    data: { slug, exchangedFor: edition.slug },
  });
}
