import { Prisma } from '@/lib/generated/prisma/client';
import { formerVersionPath, type Kind, piecePath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { numberKey, versionKey } from '@/lib/public-changes/keys';
import { recordReads } from '@/lib/public-changes/record-reads';
import { fillBodies } from '@/lib/publications/fill-bodies';
import { queryOnce } from '@/lib/publications/query-once';
import type { FormerVersionView } from './types';
import { withoutGoneMedia } from './without-gone-media';

/** What an address of a version names: the entry's number, the language and the number of the version. */
export interface NamedVersion {
  number: string;
  locale: Locale;
  version: string;
}

interface Named {
  /** Of the row that readers may see. */
  versionId: string | null;
  kind: Kind;
  slug: string;
  /** Whether readers saw it once, or see it. */
  wasSeen: boolean;
  /** Whether it shows what readers see now, as the present version does. */
  isPresent: boolean;
  /** The number of a later version with the same text that readers may see. */
  sameAs: number | null;
}

type Row = Omit<FormerVersionView, 'path' | 'locale' | 'kind' | 'number'>;

const VERSION = /^[1-9]\d{0,8}$/;

/**
 * Where a version of a published piece is: on a page of its own once it is a former one that readers may see, at the piece's address while readers see its text,
 * and at a later version that has the same text; `gone` when readers saw it once and may not any more, null for any other. An indexed query, however many
 * such addresses are invented.
 */
export async function locateVersion(named: NamedVersion): Promise<{ path: string } | 'page' | 'gone' | null> {
  const found = await findNamed(named);
  if (!found) return null;
  const { number, locale } = named;
  if (found.versionId) return 'page';
  if (found.isPresent) return { path: piecePath(locale, found.kind, found.slug) };
  if (found.sameAs !== null) return { path: formerVersionPath(Number(number), locale, found.sameAs) };
  return found.wasSeen ? 'gone' : null;
}

/** A former version of a piece that is published, as readers saw it; null where there is none, or none that they may see. */
export async function findFormerVersion(
  named: NamedVersion,
): Promise<{ view: FormerVersionView; slug: string } | null> {
  const found = await findNamed(named);
  if (!found?.versionId) return null;
  recordReads([versionKey(found.versionId)], 'immediate');
  const [row] = await queryOnce<Row>(Prisma.sql`
    SELECT "shownFrom", "shownUntil", "replacedFor"::text AS "replacedFor", "replacedNote", "datelineAt", "authors",
      "title", "kickerHtml", "titleHtml", "standfirstHtml", "bodyHtml"
    FROM "FormerVersion" WHERE "versionId" = ${found.versionId}::uuid`);
  if (!row) return null;
  const { locale, version } = named;
  const bodyHtml = await withoutGoneMedia(row.bodyHtml);
  const [filled = row] = await fillBodies([{ ...row, bodyHtml, locale }], 'page');
  const view = {
    ...filled,
    ...{ locale, kind: found.kind, number: Number(version) },
    path: formerVersionPath(Number(named.number), locale, Number(version)),
  };
  return { view, slug: found.slug };
}

async function findNamed({ number, locale, version }: NamedVersion): Promise<Named | null> {
  if (!VERSION.test(version)) return null;
  recordReads([numberKey(number)], 'immediate');
  const asked = Prisma.sql`${Number(version)}::int`;
  const [row] = await queryOnce<Named>(Prisma.sql`
    SELECT former."versionId", p."kind"::text AS "kind", p."slug", seen."id" IS NOT NULL AS "wasSeen",
      seen."id" = p."versionId" OR seen."revisionId" = p."revisionId" OR coalesce(p."textSince" <= seen."publishedAt", false) AS "isPresent",
      (SELECT same."number" FROM "FormerVersion" same WHERE same."publicationId" = p."id" AND same."number" > ${asked}
          AND same."shownFrom" <= seen."publishedAt" ORDER BY same."number" LIMIT 1) AS "sameAs"
    FROM "Publication" p
      LEFT JOIN "PublicationVersion" seen ON seen."editionId" = p."editionId" AND seen."number" = ${asked}
      LEFT JOIN "FormerVersion" former ON former."versionId" = seen."id"
    WHERE p."entryNumber" = ${Number(number)}::int AND p."locale" = ${locale}::"Locale" AND p."hasPage"`);
  return row ?? null;
}
