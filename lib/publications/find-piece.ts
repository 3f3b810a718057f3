import { readersDb } from '@/lib/db';
import { type Kind, piecePath } from '@/lib/i18n/addresses';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { foldSlug } from '@/lib/i18n/slug';
import { PIECE_COLUMNS, type PieceRow, toPiece } from './piece-view';
import type { PieceView, TranslationView } from './types';

/**
 * The piece with a slug, or null. Slugs are compared folded (lib/i18n/slug.ts). Falls back to the other language
 * (see `view.locale`), so that an address typed or linked with the wrong language still leads to the text.
 */
export async function findPiece(locale: Locale, kind: Kind, slug: string): Promise<PieceView | null> {
  const rows = await readersDb().publication.findMany({
    where: withSlug(locale, kind, slug),
    select: PIECE_COLUMNS,
  });
  const row = rows.find((candidate) => candidate.locale === locale) ?? rows[0];
  return row ? toPiece(row, await findTranslation(row)) : null;
}

/** Whether `findPiece` would find a piece, without reading its columns and relations. */
export async function hasPiece(locale: Locale, kind: Kind, slug: string): Promise<boolean> {
  const where = withSlug(locale, kind, slug);
  const row = await readersDb().publication.findFirst({ where, select: { id: true } });
  return row !== null;
}

function withSlug(locale: Locale, kind: Kind, slug: string) {
  return { locale: { in: [locale, otherLocale(locale)] }, slugFolded: foldSlug(slug), kind };
}

async function findTranslation(row: PieceRow): Promise<TranslationView | null> {
  const locale = otherLocale(row.locale);
  const translation = await readersDb().publication.findUnique({
    where: { entryId_locale: { entryId: row.entryId, locale } },
    select: { kind: true, slug: true, title: true },
  });
  return (
    translation && {
      locale,
      path: piecePath(locale, translation.kind, translation.slug),
      title: translation.title,
    }
  );
}
