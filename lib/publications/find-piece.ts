import { readersDb } from '@/lib/db';
import { type Kind, piecePath } from '@/lib/i18n/addresses';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { foldSlug } from '@/lib/i18n/slug';
import { PIECE_COLUMNS, type PieceRow, toPiece } from './piece-view';
import type { PieceView, TranslationView } from './types';

/**
 * The piece that readers find under a slug, or null. Where nothing of the locale bears the slug, a piece that
 * exists under it in the other language is given (`view.locale` tells), so that an address typed or linked
 * with the wrong language still leads to the text.
 */
export async function findPiece(locale: Locale, kind: Kind, slug: string): Promise<PieceView | null> {
  const rows = await readersDb().publication.findMany({
    where: bearing(locale, kind, slug),
    select: PIECE_COLUMNS,
  });
  const row = rows.find((candidate) => candidate.locale === locale) ?? rows[0];
  return row ? toPiece(row, await findTranslation(row)) : null;
}

/** Whether `findPiece` would find one, for far less. */
export async function hasPiece(locale: Locale, kind: Kind, slug: string): Promise<boolean> {
  const where = bearing(locale, kind, slug);
  const row = await readersDb().publication.findFirst({ where, select: { id: true } });
  return row !== null;
}

function bearing(locale: Locale, kind: Kind, slug: string) {
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
