import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { canSeeEntry, mayDo, NEW_EDITION } from '@/lib/entries/policy';
import type { NameRef } from '@/lib/entries/types';
import { found, permit } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';
import { isUuid } from '@/lib/is-uuid';
import { canTranslate } from './can-translate';

/** Everybody who can be asked to write the edition of an entry in a language. Throws `not_found` and `forbidden`. */
export async function listTranslators(actor: Actor, entryId: string, locale: Locale): Promise<NameRef[]> {
  const row = isUuid(entryId)
    ? await db().entry.findUnique({
        where: { id: entryId },
        select: {
          ...{ kind: true, createdById: true, trashedAt: true, archivedAt: true },
          editions: { where: { locale }, select: { state: true, stage: true } },
        },
      })
    : null;
  const entry = found(row && canSeeEntry(actor, row) ? row : null);
  const edition = entry.editions[0] ?? null;
  permit(mayDo(actor, 'assignTranslator', entry, edition ?? NEW_EDITION));
  const users = await db().user.findMany({
    where: {
      ...{ deactivatedAt: null, invitedAt: null },
      OR: [{ role: { in: ['editor', 'admin'] } }, { id: entry.createdById }],
    },
    orderBy: [{ nameEn: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, nameAr: true, nameEn: true },
      ...{ role: true, deactivatedAt: true, invitedAt: true },
    },
  });
  return users
    .filter((user) => canTranslate(user, entry, edition))
    .map(({ id, nameAr, nameEn }) => ({ id, nameAr, nameEn }));
}
