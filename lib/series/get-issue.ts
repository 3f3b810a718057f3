import { listNamingPieces } from '@/lib/bilingual-records/list-naming-pieces';
import type { RecordUsage } from '@/lib/bilingual-records/types';
import { MAX_COUNTED } from '@/lib/bounded-count';
import { db, type Tx } from '@/lib/db';
import { found } from '@/lib/errors';
import { Prisma } from '@/lib/generated/prisma/client';
import { isUuid } from '@/lib/is-uuid';
import { lineLinkText } from '@/lib/workflow/line-link';
import { issueFields } from './issue-fields';
import type { StoredIssue } from './types';

/** Reads one issue for its page in the newsroom. Throws `not_found`. */
export async function getIssue(id: string): Promise<StoredIssue> {
  const select = { id: true, nameAr: true, nameEn: true, slugAr: true, slugEn: true } as const;
  const row = found(
    isUuid(id) ? await db().issue.findUnique({ where: { id }, include: { series: { select } } }) : null,
  );
  const { version, isShown, series } = row;
  return { id, version, isShown, series, fields: issueFields(row), pieces: await countIssuePieces(db(), id) };
}

/** How many entries name an issue in their draft or in their publication, or have a line that leads to it in either, at most MAX_COUNTED. */
export async function countIssuePieces(tx: Tx, id: string): Promise<number> {
  const [counted] = await tx.$queryRaw<{ pieces: number }[]>`
    SELECT count(*)::int AS "pieces" FROM ((${Prisma.join(naming(id), ' UNION ')}) LIMIT ${MAX_COUNTED}) AS naming`;
  return counted?.pieces ?? 0;
}

/** The same pieces by their names, some of many, as the page of the issue shows them before somebody deletes it. */
export async function listIssueUsage(id: string): Promise<RecordUsage> {
  return { ...(await listNamingPieces(naming(id))), lists: [], menus: [] };
}

function naming(id: string): Prisma.Sql[] {
  const link = lineLinkText({ kind: 'issue', id });
  return [
    Prisma.sql`SELECT entry."id" AS "entryId" FROM "Entry" entry WHERE entry."issueId" = ${id}::uuid`,
    Prisma.sql`SELECT p."entryId" FROM "Publication" p WHERE p."issueId" = ${id}::uuid`,
    Prisma.sql`SELECT edition."entryId" FROM "Edition" edition WHERE edition."link" = ${link}`,
    Prisma.sql`SELECT p."entryId" FROM "Publication" p WHERE p."link" = ${link}`,
  ];
}
