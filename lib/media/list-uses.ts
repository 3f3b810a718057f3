import { isEditorial } from '@/lib/auth/is-editorial';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { Prisma } from '@/lib/generated/prisma/client';
import { isUuid } from '@/lib/is-uuid';
import { issueNames } from '@/lib/series/issue-names';
import { readSettings } from '@/lib/settings/get-settings';
import { isSiteIcon } from './icon/is-site-icon';
import { canSeeMedia } from './policy';
import type { MediaRecordUse, MediaUse, MediaUses } from './types';

/** Of each kind of use. */
const MAX_USES = 100;

/** Whether a revision is what goes live at its moment, or with a release. */
const IS_PLANNED = Prisma.sql`(EXISTS (SELECT FROM "ScheduledChange" s WHERE s."revisionId" = r."id" AND s."open")
  OR EXISTS (SELECT FROM "ReleaseEdition" p WHERE p."revisionId" = r."id" AND p."open"))`;

/** History counts where neither the present text, nor what readers see or will see by itself shows it any more. */
const SOURCES = (id: string) => [
  Prisma.sql`SELECT 'text' AS "use", e."entryId", e."locale", e."title" FROM "EditionMedia" u
    JOIN "Edition" e ON e."id" = u."editionId" WHERE u."mediaId" = ${id}::uuid`,
  Prisma.sql`SELECT 'cover' AS "use", c."id" AS "entryId", NULL AS "locale",
      coalesce((SELECT e."title" FROM "Edition" e WHERE e."entryId" = c."id" ORDER BY e."title" = '', e."locale" LIMIT 1), '') AS "title"
    FROM "Entry" c WHERE c."coverId" = ${id}::uuid`,
  Prisma.sql`SELECT 'shared' AS "use", e."entryId", e."locale", e."title" FROM "Edition" e WHERE e."sharePictureId" = ${id}::uuid`,
  Prisma.sql`SELECT 'linked' AS "use", e."entryId", e."locale", e."title" FROM "Edition" e WHERE e."link" = 'file:' || ${id}::text`,
  Prisma.sql`SELECT 'published' AS "use", p."entryId", p."locale", p."title" FROM "PublicationMedia" u
    JOIN "Publication" p ON p."id" = u."publicationId" WHERE u."mediaId" = ${id}::uuid`,
  Prisma.sql`SELECT DISTINCT 'planned' AS "use", e."entryId", e."locale", e."title" FROM "RevisionMedia" u
    JOIN "Revision" r ON r."id" = u."revisionId" JOIN "Edition" e ON e."id" = r."editionId"
    WHERE u."mediaId" = ${id}::uuid AND ${IS_PLANNED}`,
  Prisma.sql`SELECT DISTINCT 'history' AS "use", e."entryId", e."locale", e."title" FROM "RevisionMedia" u
    JOIN "Revision" r ON r."id" = u."revisionId" JOIN "Edition" e ON e."id" = r."editionId"
    WHERE u."mediaId" = ${id}::uuid
      AND NOT EXISTS (SELECT FROM "EditionMedia" t WHERE t."editionId" = e."id" AND t."mediaId" = ${id}::uuid)
      AND NOT EXISTS (SELECT FROM "Entry" c WHERE c."id" = e."entryId" AND c."coverId" = ${id}::uuid)
      AND e."sharePictureId" IS DISTINCT FROM ${id}::uuid AND e."link" IS DISTINCT FROM 'file:' || ${id}::text
      AND NOT EXISTS (SELECT FROM "PublicationMedia" s JOIN "Publication" p ON p."id" = s."publicationId"
                       WHERE p."editionId" = e."id" AND s."mediaId" = ${id}::uuid)
      AND NOT EXISTS (SELECT FROM "RevisionMedia" o JOIN "Revision" r ON r."id" = o."revisionId"
                       WHERE r."editionId" = e."id" AND o."mediaId" = ${id}::uuid AND ${IS_PLANNED})`,
];

type Found = MediaUse & { createdById: string };

interface IssueUse {
  id: string;
  seriesId: string;
  number: number;
  nameAr: string;
  nameEn: string;
  isCover: boolean;
}

/** The issues, authors, logos and the icon that show a picture or offer a file. */
async function recordUses(id: string): Promise<MediaRecordUse[]> {
  const [issues, people, logos, isIcon] = await Promise.all([
    db().$queryRaw<IssueUse[]>`
      SELECT issue."id", issue."seriesId", issue."number", series."nameAr", series."nameEn", coalesce(issue."coverId" = ${id}::uuid, false) AS "isCover"
        FROM "Issue" issue JOIN "Series" series ON series."id" = issue."seriesId"
       WHERE issue."coverId" = ${id}::uuid OR issue."pdfIdAr" = ${id}::uuid OR issue."pdfIdEn" = ${id}::uuid
       ORDER BY issue."publishedOn" DESC LIMIT ${MAX_USES}`,
    db().person.findMany({
      where: { photoId: id },
      select: { id: true, nameAr: true, nameEn: true },
      take: MAX_USES,
    }),
    db().logo.count({ where: { OR: [{ mediaId: id }, { darkMediaId: id }] } }),
    isSiteIcon(db(), id),
  ]);
  return [
    ...issues.map(({ isCover, seriesId, number, ...issue }) => ({
      use: isCover ? ('issueCover' as const) : ('issuePdf' as const),
      ...issueNames(issue, number),
      path: `/studio/series/${seriesId}/issues/${issue.id}`,
    })),
    ...people.map(({ id: personId, ...names }) => ({
      ...names,
      use: 'photo' as const,
      path: `/studio/people/${personId}`,
    })),
    ...(logos > 0 ? [await appearanceUse('logo')] : []),
    ...(isIcon ? [await appearanceUse('icon')] : []),
  ];
}

/** Named as the institute is. */
async function appearanceUse(use: 'logo' | 'icon'): Promise<MediaRecordUse> {
  const { nameAr, nameEn } = await readSettings(db());
  return { use, nameAr, nameEn, path: '/studio/settings/appearance' };
}

/** The pieces, issues and authors that use a picture or file. */
export async function listUses(actor: Actor, id: string): Promise<MediaUses> {
  permit(canSeeMedia(actor));
  if (!isUuid(id)) return { records: [], uses: [], others: 0 };
  const [records, ...found] = await Promise.all([
    recordUses(id),
    ...SOURCES(id).map(
      (source) => db().$queryRaw<Found[]>`
        SELECT u."use", u."entryId", u."locale", u."title", n."kind", n."createdById"
          FROM (${source}) u JOIN "Entry" n ON n."id" = u."entryId"
         ORDER BY n."changedAt" DESC LIMIT ${MAX_USES + 1}`,
    ),
  ]);
  const all = found.flat();
  const seen = found
    .flatMap((rows) => rows.slice(0, MAX_USES))
    .filter(({ createdById }) => isEditorial(actor) || createdById === actor.userId);
  return {
    records,
    uses: seen.map(({ createdById: _createdById, ...use }) => use),
    others: all.length - seen.length,
  };
}
