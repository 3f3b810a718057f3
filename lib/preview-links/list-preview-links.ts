import type { Actor } from '@/lib/auth/types';
import { databaseNow } from '@/lib/database/database-now';
import { db } from '@/lib/db';
import { canSeeEntry, mayDo } from '@/lib/entries/policy';
import { found, permit } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { linkState, MAKER } from './link-state';
import type { PreviewLinkView } from './types';

/** Of more, those made last are shown. */
const MOST = 50;

/** The links to an edition, those made last first. Throws `not_found` and `forbidden` as making one does. */
export async function listPreviewLinks(actor: Actor, editionId: string): Promise<PreviewLinkView[]> {
  const edition = isUuid(editionId)
    ? await db().edition.findUnique({
        where: { id: editionId },
        select: {
          ...{ state: true, stage: true },
          entry: { select: { createdById: true, trashedAt: true, archivedAt: true } },
        },
      })
    : null;
  const { entry, ...own } = found(edition && canSeeEntry(actor, edition.entry) ? edition : null);
  permit(mayDo(actor, 'sharePreview', entry, own));
  const rows = await db().previewLink.findMany({
    where: { editionId },
    orderBy: { createdAt: 'desc' },
    take: MOST,
    omit: { tokenHash: true },
    include: {
      revision: { select: { number: true } },
      createdBy: { select: { ...MAKER.select, nameAr: true, nameEn: true } },
    },
  });
  const now = await databaseNow(db());
  return rows.map(({ id, name, createdAt, expiresAt, openings, lastOpenedAt, ...row }) => ({
    ...{ id, name, createdAt, expiresAt, openings, lastOpenedAt },
    state: linkState({ ...row, expiresAt }, entry, own, now),
    revision: row.revision?.number ?? null,
    createdBy: { nameAr: row.createdBy.nameAr, nameEn: row.createdBy.nameEn },
  }));
}
