import { readersDb } from '@/lib/db';
import { type Kind, piecePath } from '@/lib/i18n/addresses';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { foldSlug } from '@/lib/i18n/slug';
import { entryKey, slugKey, termKey } from '@/lib/public-changes/keys';
import { recorded, recordReads } from '@/lib/public-changes/record-reads';
import { PIECE_COLUMNS, type PieceRow, toPiece } from './piece-view';
import type { PieceView, TranslationView } from './types';

/**
 * The piece with a slug, or null. Slugs are compared folded (lib/i18n/slug.ts). Falls back to the other language
 * (see `view.locale`), so that an address typed or linked with the wrong language still leads to the text.
 */
export async function findPiece(locale: Locale, kind: Kind, slug: string): Promise<PieceView | null> {
  const rows = await recorded(() =>
    readersDb().publication.findMany({ where: withSlug(locale, kind, slug), select: PIECE_COLUMNS }),
  );
  const row = chosen(rows, locale);
  if (!row) return null;
  recordPiece(row);
  return toPiece(row, await findTranslation(row));
}

/**
 * The decoded path at which a piece that is requested by this slug is shown, or null when there is none. It differs from the
 * requested path for another spelling of the slug, and for a piece that is translated into the requested language.
 */
export async function findPiecePath(locale: Locale, kind: Kind, slug: string): Promise<string | null> {
  const rows = await recorded(() =>
    readersDb().publication.findMany({
      where: withSlug(locale, kind, slug),
      select: { entryId: true, locale: true, slug: true },
    }),
  );
  const row = chosen(rows, locale);
  if (!row) return null;
  const translation = row.locale === locale ? null : await findTranslation(row);
  return shownPath(locale, { ...row, kind, translation });
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

/** Both languages may use the slug for different pieces. */
function chosen<Row extends { locale: Locale }>(rows: Row[], locale: Locale): Row | undefined {
  return rows.find((row) => row.locale === locale) ?? rows[0];
}

function withSlug(locale: Locale, kind: Kind, slug: string) {
  const slugFolded = foldSlug(slug);
  recordReads([slugKey(kind, slugFolded)], 'immediate');
  return { locale: { in: [locale, otherLocale(locale)] }, slugFolded, kind };
}

/** The page of a piece follows changes of the piece itself at once, and of the names around it soon after. */
function recordPiece(row: PieceRow): void {
  recordReads([entryKey(row.entryId)], 'immediate');
  const { section, issue, authors, topics } = row;
  const terms = [
    section,
    issue,
    issue?.series,
    ...authors.map(({ person }) => person),
    ...topics.map(({ topic }) => topic),
  ];
  recordReads(
    terms.flatMap((term) => (term ? [termKey(term.id)] : [])),
    'delayed',
  );
}

async function findTranslation(row: Pick<PieceRow, 'entryId' | 'locale'>): Promise<TranslationView | null> {
  const locale = otherLocale(row.locale);
  const translation = await recorded(() =>
    readersDb().publication.findUnique({
      where: { entryId_locale: { entryId: row.entryId, locale } },
      select: { kind: true, slug: true, title: true },
    }),
  );
  return (
    translation && {
      locale,
      path: piecePath(locale, translation.kind, translation.slug),
      title: translation.title,
    }
  );
}
