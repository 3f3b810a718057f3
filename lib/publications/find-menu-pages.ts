import { Prisma } from '@/lib/generated/prisma/client';
import { piecePath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { TargetLinks } from '@/lib/menus/types';
import { entryKey } from '@/lib/public-changes/keys';
import { recordReads } from '@/lib/public-changes/record-reads';
import { queryOnce } from './query-once';

interface Row {
  entryId: string;
  slug: string;
  title: string;
}

/**
 * The pages of the site that menus lead to, under their titles. One that is not published in the language is left out: its readers would find a text
 * that they do not read.
 */
export async function findMenuPages(ids: readonly string[], locale: Locale): Promise<TargetLinks> {
  if (ids.length === 0) return new Map();
  recordReads(ids.map(entryKey), 'delayed');
  const rows = await queryOnce<Row>(Prisma.sql`
    SELECT p."entryId", p."slug", p."title" FROM "Publication" p
    WHERE p."entryId" = ANY (${[...ids]}::uuid[]) AND p."locale" = ${locale}::"Locale" AND p."kind" = 'page'`);
  return new Map(
    rows.map(({ entryId, slug, title }) => [
      `page:${entryId}`,
      { name: title, path: piecePath(locale, 'page', slug) },
    ]),
  );
}
