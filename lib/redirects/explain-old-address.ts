import { readersDb } from '@/lib/db';
import { parsePiecePath, piecePath, shortPath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { OldAddress } from '@/lib/i18n/old-address';
import { numberKey, pathKey } from '@/lib/public-changes/keys';
import { recorded, recordReads } from '@/lib/public-changes/record-reads';
import { findNoticeOfEntry } from '@/lib/publications/find-withdrawal-notice';
import type { MissingReason } from './missing-reason';

/**
 * Where an address of the former site leads: to the page of its piece in the language of the address, else in the other one, and in one step. The piece is
 * named by its number, so that it is found wherever it has moved.
 */
export async function explainOldAddress({ path, locale }: OldAddress): Promise<MissingReason> {
  const redirect = await findRedirect(path);
  if (!redirect) return { status: 404, locale };
  if (redirect.toPath === null) return { status: 410, locale };
  const piece = parsePiecePath(redirect.toPath);
  if (!piece || !('number' in piece)) return { status: 301, location: redirect.toPath };
  const location = await findPagePath(piece.number, locale);
  return location === null ? explainWithdrawn(piece.number, locale) : { status: 301, location };
}

async function findRedirect(fromPath: string): Promise<{ toPath: string | null } | null> {
  recordReads([pathKey(fromPath)], 'immediate');
  return recorded(() => readersDb().redirect.findUnique({ where: { fromPath }, select: { toPath: true } }));
}

async function findPagePath(entryNumber: number, locale: Locale): Promise<string | null> {
  recordReads([numberKey(entryNumber)], 'immediate');
  const rows = await recorded(() =>
    readersDb().publication.findMany({
      where: { entryNumber },
      select: { locale: true, kind: true, slug: true },
    }),
  );
  const row = rows.find((each) => each.locale === locale) ?? rows[0];
  return row ? piecePath(row.locale, row.kind, row.slug) : null;
}

/** A piece that never was public is not known to readers. */
async function explainWithdrawn(entryNumber: number, locale: Locale): Promise<MissingReason> {
  if (!(await findRedirect(shortPath(entryNumber)))) return { status: 404, locale };
  const notice = await findNoticeOfEntry(entryNumber);
  return {
    status: 410,
    locale,
    ...(notice && { notice: { editionId: notice.editionId, locale: notice.locale } }),
  };
}
