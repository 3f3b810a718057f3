import { Prisma } from '@/lib/generated/prisma/client';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { numberKey } from '@/lib/public-changes/keys';
import { recordReads } from '@/lib/public-changes/record-reads';
import { blockAnchor } from '@/lib/richtext/block-anchor';
import { isBlockId } from '@/lib/richtext/block-attributes';
import { queryOnce } from './query-once';

/** The piece with this number in a language, if its text has a block with this id, and is no page of the site: an indexed query, however many such addresses are invented. */
export async function findCitedBlock(
  number: string,
  locale: Locale,
  blockId: string,
): Promise<{ kind: Kind; slug: string } | null> {
  if (!isBlockId(blockId)) return null;
  recordReads([numberKey(number)], 'immediate');
  const [row] = await queryOnce<{ kind: Kind; slug: string }>(Prisma.sql`
    SELECT "kind"::text AS "kind", "slug" FROM "Publication"
    WHERE "entryNumber" = ${Number(number)}::int AND "locale" = ${locale}::"Locale" AND "hasPage" AND "kind" <> 'page'
      AND position(${` id="${blockAnchor(blockId)}"`} IN "bodyHtml") > 0`);
  return row ?? null;
}
