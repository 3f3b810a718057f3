import { Prisma } from '@/lib/generated/prisma/client';
import { citedBlockPath, citedPath, type Kind } from '@/lib/i18n/addresses';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { numberKey } from '@/lib/public-changes/keys';
import { recordReads } from '@/lib/public-changes/record-reads';
import { blockAnchor } from '@/lib/richtext/block-anchor';
import { isBlockId } from '@/lib/richtext/block-attributes';
import { queryOnce } from './query-once';

/** The piece with this number in a language that is no page of the site, and whose text has this block where one is named: an indexed query, however many such addresses are invented. */
export async function findCited(
  number: string,
  locale: Locale,
  blockId: string | null,
): Promise<{ kind: Kind; slug: string } | null> {
  if (blockId !== null && !isBlockId(blockId)) return null;
  const hasBlock =
    blockId === null
      ? Prisma.sql`true`
      : Prisma.sql`position(${` id="${blockAnchor(blockId)}"`} IN "bodyHtml") > 0`;
  recordReads([numberKey(number)], 'immediate');
  const [row] = await queryOnce<{ kind: Kind; slug: string }>(Prisma.sql`
    SELECT "kind"::text AS "kind", "slug" FROM "Publication"
    WHERE "entryNumber" = ${Number(number)}::int AND "locale" = ${locale}::"Locale" AND "hasPage" AND "kind" <> 'page' AND ${hasBlock}`);
  return row ?? null;
}

/** Where the same is cited in the other language: the block, if the text there has it, otherwise the piece; null where it is not published. */
export async function findCitedElsewhere(
  number: number,
  locale: Locale,
  blockId: string | null,
): Promise<string | null> {
  const other = otherLocale(locale);
  if (blockId !== null && (await findCited(String(number), other, blockId)))
    return citedBlockPath(number, other, blockId);
  return (await findCited(String(number), other, null)) && citedPath(number, other);
}
