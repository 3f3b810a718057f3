import { readersDb } from '@/lib/db';
import { piecePath } from '@/lib/i18n/addresses';
import { SITEMAP_INDEX, sitemapKey } from '@/lib/public-changes/keys';
import { recorded, recordReads } from '@/lib/public-changes/record-reads';
import type { SitemapFile, SitemapPage } from './sitemap-types';

/** Entries in one file, by their numbers; and in the queries below as in the index of the migration 20261126031000_sitemaps. Up to two addresses each. */
const ENTRIES_PER_FILE = 500;

/** A piece without a page, that search engines shall not show, or that appeared elsewhere first, is in no file. */
const SHOWN_IN_SEARCH = { hasPage: true, noindex: false, canonicalUrl: null };

const inFile = (file: number) => ({
  entryNumber: { gt: (file - 1) * ENTRIES_PER_FILE, lte: file * ENTRIES_PER_FILE },
});

/** Which files of pieces there are, and when a piece of each changed last: one look-up in an index for each file. */
export async function listSitemapFiles(): Promise<SitemapFile[]> {
  recordReads([SITEMAP_INDEX], 'delayed');
  const rows = await recorded(
    () => readersDb().$queryRaw<{ file: number; changedAt: Date }[]>`
    SELECT file.n + 1 AS "file", latest."updatedAt" AS "changedAt"
    FROM generate_series(0, (SELECT (max("entryNumber") - 1) / 500 FROM "Publication")) AS file(n)
    CROSS JOIN LATERAL (
      SELECT p."updatedAt" FROM "Publication" p
      WHERE (p."entryNumber" - 1) / 500 = file.n AND p."hasPage" AND NOT p."noindex" AND p."canonicalUrl" IS NULL
      ORDER BY p."updatedAt" DESC LIMIT 1
    ) AS latest
    ORDER BY file.n`,
  );
  return rows.map(({ file, changedAt }) => ({ name: String(file), changedAt }));
}

/** The addresses of the pieces in one file; null when there are none, so that there is no such file. */
export async function findSitemapFile(file: number): Promise<SitemapPage[] | null> {
  recordReads([sitemapKey(file)], 'delayed');
  const rows = await recorded(() =>
    readersDb().publication.findMany({
      where: { ...inFile(file), ...SHOWN_IN_SEARCH },
      orderBy: [{ entryNumber: 'asc' }, { locale: 'asc' }],
      select: { entryNumber: true, locale: true, kind: true, slug: true, updatedAt: true },
    }),
  );
  if (rows.length === 0) return null;
  const pages = new Map<number, Required<Pick<SitemapPage, 'paths' | 'changedAt'>>>();
  for (const { entryNumber, locale, kind, slug, updatedAt } of rows) {
    const page = pages.get(entryNumber) ?? { paths: {}, changedAt: {} };
    page.paths[locale] = piecePath(locale, kind, slug);
    page.changedAt[locale] = updatedAt;
    pages.set(entryNumber, page);
  }
  return [...pages.values()];
}

/** Whether the file has an address. */
export async function hasSitemapFile(file: number): Promise<boolean> {
  recordReads([sitemapKey(file)], 'delayed');
  const row = await recorded(() =>
    readersDb().publication.findFirst({
      where: { ...inFile(file), ...SHOWN_IN_SEARCH },
      select: { id: true },
    }),
  );
  return row !== null;
}
