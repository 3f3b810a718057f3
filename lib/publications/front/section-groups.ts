import { Prisma } from '@/lib/generated/prisma/client';
import { sectionPath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { FrontBlock } from '@/lib/lists/composition/types';
import { sectionPiecesKey, termKey, termsKey } from '@/lib/public-changes/keys';
import { recordReads } from '@/lib/public-changes/record-reads';
import { collectionLink } from '@/lib/publications/collection-link';
import { FILL_NEWEST_FIRST, isPublishedSql } from '@/lib/publications/fill-sql';
import { queryOnce } from '@/lib/publications/query-once';
import { type Candidate, type PiecesGroup, SPARE } from './pieces-group';
import type { PiecesHead } from './types';

export type SectionBlock = Extract<FrontBlock, { kind: 'section' | 'sections' }>;
type SectionGroup = PiecesGroup<Extract<PiecesHead, { kind: 'section' }>>;

/** Sections of which the front page shows pieces. */
const MAX_SECTIONS = 16;

interface SectionRow {
  id: string;
  slugAr: string;
  slugEn: string;
  nameAr: string;
  nameEn: string;
  pieces: Candidate[];
}

/** The groups of each of these blocks: one section, or all those that have no block of their own, in their order. */
export async function sectionGroups(
  blocks: readonly SectionBlock[],
  locale: Locale,
): Promise<Map<SectionBlock, SectionGroup[]>> {
  if (blocks.length === 0) return new Map();
  const named = blocks.flatMap((block) => (block.kind === 'section' ? block.id : []));
  const isAll = blocks.some(({ kind }) => kind === 'sections');
  const rows = await findSections(isAll ? null : named, Math.max(...blocks.map(takeOf)), locale);
  if (isAll) recordReads([termsKey('Section')], 'delayed');
  recordReads([...named, ...rows.map(({ id }) => id)].map(termKey), 'delayed');
  recordReads(
    rows.map(({ id }) => sectionPiecesKey(id, locale)),
    'immediate',
  );
  const rowsOf = (block: SectionBlock) =>
    rows.filter(({ id }) => (block.kind === 'section' ? id === block.id : !named.includes(id)));
  return new Map(blocks.map((block) => [block, rowsOf(block).map((row) => groupOf(row, block, locale))]));
}

const takeOf = ({ count }: SectionBlock) => count + SPARE;

function groupOf(row: SectionRow, { count, look }: SectionBlock, locale: Locale): SectionGroup {
  const head = { kind: 'section', look, ...collectionLink(row, locale, sectionPath) } as const;
  return { head, take: count, candidates: row.pieces };
}

/** The newest articles of each section, in one statement: Center News has a block of its own. */
function findSections(ids: string[] | null, take: number, locale: Locale): Promise<SectionRow[]> {
  const isWanted = ids ? Prisma.sql`section."id" = ANY(${ids}::uuid[])` : Prisma.sql`true`;
  return queryOnce<SectionRow>(Prisma.sql`
    SELECT section."id", section."slugAr", section."slugEn", section."nameAr", section."nameEn", (
      SELECT coalesce(json_agg(json_build_object('id', piece."id", 'entryNumber', piece."entryNumber")), '[]') FROM (
        SELECT p."id", entry."entryNumber" FROM "PublishedEntryTerm" entry
        JOIN "Publication" p ON p."entryId" = entry."entryId" AND p."locale" = ${locale}::"Locale"
        WHERE entry."termId" = section."id" AND entry."kind" = 'article' AND ${isPublishedSql(locale)}
        ORDER BY ${FILL_NEWEST_FIRST} LIMIT ${take}::int
      ) piece
    ) AS "pieces"
    FROM "Section" section WHERE ${isWanted} ORDER BY section."position" LIMIT ${MAX_SECTIONS}::int`);
}
