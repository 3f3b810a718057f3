import type { Actor } from '@/lib/auth/types';
import { databaseNow } from '@/lib/database/database-now';
import { db } from '@/lib/db';
import { canSeeEntry, mayDo } from '@/lib/entries/policy';
import { found, permit } from '@/lib/errors';
import type { Prisma } from '@/lib/generated/prisma/client';
import { isUuid } from '@/lib/is-uuid';
import { linkState, MAKER } from './link-state';
import type { PreviewLinkView } from './types';

/** Of more that have expired or were revoked, those made last are shown. */
const MOST_ENDED = 50;

/** The links to an edition: all that are not over, then those that are, each time those made last first. Throws `not_found` and `forbidden` as making one does. */
export async function listPreviewLinks(actor: Actor, editionId: string): Promise<PreviewLinkView[]> {
  const edition = isUuid(editionId)
    ? await db().edition.findUnique({
        where: { id: editionId },
        select: {
          ...{ state: true, stage: true },
          entry: { select: { kind: true, createdById: true, trashedAt: true, archivedAt: true } },
        },
      })
    : null;
  const { entry, ...own } = found(edition && canSeeEntry(actor, edition.entry) ? edition : null);
  permit(mayDo(actor, 'sharePreview', entry, own));
  const now = await databaseNow(db());
  const [live, ended] = await Promise.all([
    findLinks({ editionId, revokedAt: null, expiresAt: { gt: now } }),
    findLinks({ editionId, OR: [{ revokedAt: { not: null } }, { expiresAt: { lte: now } }] }, MOST_ENDED),
  ]);
  return [...live, ...ended].map(({ id, name, createdAt, expiresAt, openings, lastOpenedAt, ...row }) => ({
    ...{ id, name, createdAt, expiresAt, openings, lastOpenedAt },
    state: linkState({ ...row, expiresAt }, entry, own, now),
    revision: row.revision?.number ?? null,
    createdBy: { nameAr: row.createdBy.nameAr, nameEn: row.createdBy.nameEn },
  }));
}

function findLinks(where: Prisma.PreviewLinkWhereInput, take?: number) {
  return db().previewLink.findMany({
    where,
    orderBy: { createdAt: 'desc' },
    ...(take !== undefined && { take }),
    omit: { tokenHash: true },
    include: {
      revision: { select: { number: true } },
      createdBy: { select: { ...MAKER.select, nameAr: true, nameEn: true } },
    },
  });
}
