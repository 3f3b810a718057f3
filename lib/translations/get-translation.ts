import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { canPublish, canSeeEntry } from '@/lib/entries/policy';
import { found } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';
import { isUuid } from '@/lib/is-uuid';
import { outstandingUpdates } from '@/lib/publishing/outstanding-updates';
import type { Translation } from './types';

/** The edition of an entry in a language, and what it has not followed. Throws `not_found` unless it exists and the actor may see its entry. */
export async function getTranslation(
  actor: Actor,
  { entryId, locale }: { entryId: string; locale: Locale },
): Promise<Translation> {
  const row = isUuid(entryId)
    ? await db().edition.findUnique({
        where: { entryId_locale: { entryId, locale } },
        select: {
          ...{ id: true, title: true, state: true, stage: true, behindSinceId: true },
          entry: { select: { kind: true, createdById: true, trashedAt: true, archivedAt: true } },
        },
      })
    : null;
  const { id, title, entry, ...edition } = found(row && canSeeEntry(actor, row.entry) ? row : null);
  return {
    ...{ editionId: id, entryId, kind: entry.kind, locale, title },
    outstanding: await outstandingUpdates(db(), edition),
    canMark: canPublish(actor, entry, edition),
  };
}
