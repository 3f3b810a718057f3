import { readersDb } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { type Kind, pdfPath, piecePath } from '@/lib/i18n/addresses';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { foldSlug } from '@/lib/i18n/slug';
import { cardKey, entryKey, pdfKey, slugKey, termKey } from '@/lib/public-changes/keys';
import { askedOnce, recorded, recordReads } from '@/lib/public-changes/record-reads';
import { PIECE_COLUMNS, type PieceRow } from './piece-view';
import { piecesOf } from './pieces-of';
import { queryOnce } from './query-once';
import type { StoredPdf } from './stored-pdf';
import type { PieceView, TranslationView } from './types';

/** Where a publication is found, and its translation. */
interface Found {
  id: string;
  entryId: string;
  locale: Locale;
  slug: string;
  translationSlug: string | null;
  translationTitle: string | null;
  translationCameFirst: boolean;
  translationIsIndexed: boolean;
  /** Null without a translation. */
  translationHasPage: boolean | null;
  isHiddenFromSearch: boolean;
  canonicalUrl: string | null;
  /** Of the PDF file of exactly what readers see; null while there is none. */
  pdfFile: string | null;
  pdfBytes: number | null;
}

/**
 * The piece with a slug, or null. Slugs are compared folded (lib/i18n/slug.ts). Falls back to the other language
 * (see `view.locale`), so that an address typed or linked with the wrong language still leads to the text.
 */
export function findPiece(locale: Locale, kind: Kind, slug: string): Promise<PieceView | null> {
  return askedOnce(`${kind} ${locale} ${slug}`, async () => {
    const found = await findBySlugs(locale, kind, slug);
    const row = found && (await findRow(found.id));
    if (!row) return null;
    recordNames(row);
    recordReads([cardKey(found.id), pdfKey(found.id)], 'delayed');
    const [piece] = await piecesOf([row], 'page', translationOf(kind, found));
    return piece
      ? { ...piece, isLineElsewhere: found.translationHasPage === false, pdf: pdfOf(piece, found) }
      : null;
  });
}

/**
 * The decoded path at which a piece that is requested by this slug is shown, or null when there is none. It differs from the
 * requested path for another spelling of the slug, and for a piece that is translated into the requested language.
 */
export async function findPiecePath(locale: Locale, kind: Kind, slug: string): Promise<string | null> {
  const found = await findBySlugs(locale, kind, slug);
  return found && shownPath(locale, { ...found, kind, translation: translationOf(kind, found) });
}

/** The decoded path at which a piece is shown to a reader of `locale`: that of its translation, if there is one. */
export function shownPath(
  locale: Locale,
  piece: Pick<PieceView, 'locale' | 'kind' | 'slug'> & { translation: Pick<TranslationView, 'path'> | null },
): string {
  const { translation } = piece;
  if (piece.locale !== locale && translation) return translation.path;
  return piecePath(locale, piece.kind, piece.slug);
}

function pdfOf({ locale, slug }: PieceView, { pdfBytes }: Found): PieceView['pdf'] {
  return pdfBytes === null ? null : { path: pdfPath(locale, slug), byteSize: pdfBytes };
}

/** Requests for invented addresses are unlimited in number, so that this reads what decides about an address, and nothing of the text. */
async function findBySlugs(locale: Locale, kind: Kind, slug: string): Promise<Found | null> {
  const slugFolded = foldSlug(slug);
  recordReads([slugKey(kind, slugFolded)], 'immediate');
  const rows = await queryOnce<Found>(Prisma.sql`
    SELECT p."id", p."entryId", p."locale", p."slug", t."slug" AS "translationSlug", t."title" AS "translationTitle",
      t."firstPublishedAt" < p."firstPublishedAt" AS "translationCameFirst",
      NOT t."noindex" AND t."canonicalUrl" IS NULL AS "translationIsIndexed", t."hasPage" AS "translationHasPage",
      p."noindex" AS "isHiddenFromSearch", p."canonicalUrl", f."fileName" AS "pdfFile", f."byteSize" AS "pdfBytes"
    FROM "Publication" p LEFT JOIN "Publication" t ON t."entryId" = p."entryId" AND t."locale" <> p."locale"
      LEFT JOIN "PublicationPdf" f ON f."publicationId" = p."id" AND f."revisionId" = p."revisionId"
        AND f."versionId" IS NOT DISTINCT FROM p."versionId"
    WHERE p."locale" IN (${locale}::"Locale", ${otherLocale(locale)}::"Locale")
      AND p."slugFolded" = ${slugFolded} AND p."kind" = ${kind}::"EntryKind"`);
  // Both languages may use the slug for different pieces.
  const found = rows.find((row) => row.locale === locale) ?? rows[0];
  if (found) recordReads([entryKey(found.entryId)], 'immediate');
  return found ?? null;
}

/** The PDF file of what readers see of the article with this slug; null while there is none. */
export async function findPdf(locale: Locale, slug: string): Promise<StoredPdf | null> {
  const found = await findBySlugs(locale, 'article', slug);
  if (!found) return null;
  recordReads([pdfKey(found.id)], 'immediate');
  const { id, pdfFile, isHiddenFromSearch, canonicalUrl } = found;
  return pdfFile === null ? null : { id, fileName: pdfFile, isHiddenFromSearch, canonicalUrl };
}

function findRow(id: string): Promise<PieceRow | null> {
  return recorded(() => readersDb().publication.findUnique({ where: { id }, select: PIECE_COLUMNS }));
}

/** The page of a piece follows changes of the names around it soon. */
export function recordNames({ section, issue, authors, credits, topics }: PieceRow): void {
  const terms = [
    section,
    issue,
    issue?.series,
    ...[...authors, ...credits].map(({ person }) => person),
    ...topics.map(({ topic }) => topic),
  ];
  recordReads(
    terms.flatMap((term) => (term ? [termKey(term.id)] : [])),
    'delayed',
  );
}

/** A line without a text has no page, and so is none. */
function translationOf(kind: Kind, found: Found): TranslationView | null {
  const { locale, translationSlug: slug, translationTitle: title } = found;
  if (slug === null || title === null || !found.translationHasPage) return null;
  const other = otherLocale(locale);
  const { translationCameFirst: cameFirst, translationIsIndexed: isIndexed } = found;
  return { locale: other, path: piecePath(other, kind, slug), title, cameFirst, isIndexed };
}
