import { recordEvent } from '@/lib/audit/record-event';
import { requireUserId } from '@/lib/auth/require-user-id';
import { newToken, tokenHash } from '@/lib/auth/secret-token';
import type { Actor } from '@/lib/auth/types';
import { databaseClock } from '@/lib/database/database-now';
import type { Tx } from '@/lib/db';
import { freezeRevision } from '@/lib/entries/freeze-revision';
import { type LockedEdition, lockEditions } from '@/lib/entries/lock';
import { mayDo } from '@/lib/entries/policy';
import { AppError, found, permit } from '@/lib/errors';
import { previewPath } from './preview-path';
import { LIVE_LINKS_MAX, type NewPreviewLink } from './types';

const DAY_MS = 24 * 60 * 60_000;

/**
 * Makes a link by which whoever has it sees a draft. Its address is known to the caller alone and can never be shown again. Throws `conflict`
 * before the end of an embargo, because nobody outside may see the piece before that, and while the edition has as many links as can be looked through.
 */
export async function createPreviewLink(
  tx: Tx,
  actor: Actor,
  editionId: string,
  { name, days, isFixed }: NewPreviewLink,
): Promise<{ id: string; path: string }> {
  const locked = found((await lockEditions(tx, actor, [editionId]))[0]);
  const { entry, edition } = locked;
  permit(mayDo(actor, 'sharePreview', entry, edition));
  const now = await databaseClock(tx);
  if (entry.embargoUntil !== null && now < entry.embargoUntil)
    throw new AppError('conflict', [{ path: '', key: 'previewLink.embargoed' }]);
  await requireSpace(tx, edition.id, now);
  const revision = isFixed ? await holdFast(tx, actor, locked, name) : null;
  const token = newToken();
  const expiresAt = new Date(now.getTime() + days * DAY_MS);
  const { id } = await tx.previewLink.create({
    data: {
      ...{ editionId: edition.id, revisionId: revision?.id ?? null, tokenHash: tokenHash(token) },
      ...{ name, expiresAt, createdById: requireUserId(actor), createdAt: now },
    },
    select: { id: true },
  });
  await recordEvent(tx, actor, {
    action: 'edition.preview_shared',
    ...{ subjectType: 'entry', subjectId: entry.id, locale: edition.locale },
    data: { link: id, name, until: expiresAt.toISOString(), revision: revision?.number ?? null },
  });
  return { id, path: previewPath(token) };
}

async function requireSpace(tx: Tx, editionId: string, now: Date): Promise<void> {
  const live = await tx.previewLink.count({ where: { editionId, revokedAt: null, expiresAt: { gt: now } } });
  if (live >= LIVE_LINKS_MAX)
    throw new AppError('conflict', [
      { path: '', key: 'previewLink.tooMany', params: { max: LIVE_LINKS_MAX } },
    ]);
}

/** The revision of the text and the fields of now: the last one if nothing has changed since, otherwise a new one with the name of the link. */
async function holdFast(tx: Tx, actor: Actor, { entry, edition }: LockedEdition, name: string) {
  const last = await tx.revision.findFirst({
    where: { editionId: edition.id },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, documentVersion: true, fieldsVersion: true, entryVersion: true },
  });
  const isPresent =
    last?.documentVersion === edition.version &&
    last.fieldsVersion === edition.fieldsVersion &&
    last.entryVersion === entry.version;
  if (isPresent) return last;
  const revision = await freezeRevision(tx, actor, { entry, edition, occasion: 'named' });
  await tx.revisionName.create({ data: { revisionId: revision.id, name, namedById: requireUserId(actor) } });
  return revision;
}
