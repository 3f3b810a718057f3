import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { editionStatus } from '@/lib/entries/edition-status';
import {
  canChooseVersions,
  canEditEdition,
  canEditEntry,
  canPublish,
  canSeeEntry,
} from '@/lib/entries/policy';
import { summariesOf, summarySelect } from '@/lib/entries/summaries';
import { found } from '@/lib/errors';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { isUuid } from '@/lib/is-uuid';
import { canTrash } from '@/lib/trash/policy';
import type { EditionHistory } from './types';

const NAME = { select: { id: true, nameAr: true, nameEn: true } } as const;

/** The edition whose revisions are asked for. Throws `not_found` unless it exists and the actor may see its entry. */
export async function getHistory(
  actor: Actor,
  { kind, entryId, locale }: { kind: Kind; entryId: string; locale: Locale },
): Promise<EditionHistory> {
  const row = isUuid(entryId)
    ? await db().edition.findFirst({
        where: { entryId, locale, entry: { kind } },
        select: {
          ...{
            id: true,
            title: true,
            state: true,
            stage: true,
            changed: true,
            version: true,
            updatedAt: true,
          },
          updatedBy: NAME,
          publication: { select: { revision: { select: { number: true } } } },
          entry: { include: { editions: { select: summarySelect } } },
        },
      })
    : null;
  const edition = found(row && canSeeEntry(actor, row.entry) ? row : null);
  const { id: editionId, title, version, updatedAt, updatedBy, entry, publication } = edition;
  return {
    ...{ entryId, kind, locale, editionId, title, version, updatedAt, updatedBy },
    status: editionStatus(edition),
    stage: edition.stage,
    liveNumber: publication?.revision.number ?? null,
    editions: summariesOf(entry.editions),
    isTrashed: entry.trashedAt !== null,
    canTrash: canTrash(actor, entry),
    canEdit: canEditEdition(actor, entry, edition) && canEditEntry(actor, entry),
    canPublish: canPublish(actor, entry, edition),
    canChooseVersions: canChooseVersions(actor, entry, edition),
    entryNumber: entry.number,
  };
}
