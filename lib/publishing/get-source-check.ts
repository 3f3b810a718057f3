import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { canSeeEntry, mayDoWithAll } from '@/lib/entries/policy';
import { found, permit } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';
import { isUuid } from '@/lib/is-uuid';
import { marksUnderSource } from './marks-under-source';
import { requireOther } from './set-source-locale';
import type { SourceCheck } from './types';

/**
 * What would be said of each edition if this language were that of the original. Throws `not_found`, `forbidden`, and `conflict` when it is already, or
 * has no edition.
 */
export async function getSourceCheck(actor: Actor, entryId: string, locale: Locale): Promise<SourceCheck> {
  const row = isUuid(entryId)
    ? await db().entry.findUnique({
        where: { id: entryId },
        select: {
          ...{ kind: true, createdById: true, trashedAt: true, archivedAt: true, sourceLocale: true },
          editions: { select: { locale: true, state: true, stage: true } },
        },
      })
    : null;
  const entry = found(row && canSeeEntry(actor, row) ? row : null);
  permit(mayDoWithAll(actor, 'setSourceLocale', entry));
  requireOther(entry, locale);
  const marks = await marksUnderSource(db(), entryId, locale);
  return marks.map(({ locale, before, after }) => ({
    ...{ locale, isBehind: before !== null },
    since: after?.publishedAt ?? null,
  }));
}
