import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import { KINDS, parsePiecePath } from '@/lib/i18n/addresses';
import { bothPrefixes } from '@/lib/i18n/both-prefixes';
import { foldSlug } from '@/lib/i18n/slug';
import { isInUse } from './is-in-use';
import { leadsBack } from './leads-back';
import { atLine, type ImportedRow } from './parse-redirect-file';

const NOTHING = { leaving: [], taken: [] };

/** The same rules as `redirectIssues`, for all rows of a file with a handful of queries. The rows are no trouble to one another. */
export async function issuesWithStored(tx: Tx, rows: readonly ImportedRow[]): Promise<Issue[]> {
  const ownFrom = rows.map(({ fromPath }) => fromPath);
  const used = await findUsed(tx, ownFrom);
  const onwards = await findOnwards(tx, rows, ownFrom);
  const before = await findBefore(tx, ownFrom);
  const lines = await findLinesWithoutPage(tx, rows);
  const issues: Issue[] = [];
  for (const row of rows) {
    const [from, to] = [bothPrefixes(row.fromPath), bothPrefixes(row.toPath)];
    const leading = to.find((path) => onwards.has(path));
    const former = from.flatMap((path) => before.get(path) ?? [])[0];
    if (used.has(row.fromPath)) issues.push(atLine(row.line, { key: 'redirects.inUse' }));
    else if (leading && (leading === row.toPath || !(await isInUse(tx, row.toPath, NOTHING))))
      issues.push(atLine(row.line, { key: 'redirects.chain', params: { path: row.toPath } }));
    else if (former)
      issues.push(atLine(row.line, { key: 'redirects.chainBefore', params: { path: former } }));
    else if (lines(row.toPath) && (await leadsBack(tx, row.toPath, ({ path }) => from.includes(path ?? ''))))
      issues.push(atLine(row.line, { key: 'redirects.circle', params: { path: row.toPath } }));
  }
  return issues;
}

/** Which of these addresses have a page, or are the site's own. */
async function findUsed(tx: Tx, paths: readonly string[]): Promise<ReadonlySet<string>> {
  const pieces = await findPieces(tx, paths);
  const used = new Set<string>();
  for (const path of paths)
    if (parsePiecePath(path) ? pieces(path) : await isInUse(tx, path, NOTHING)) used.add(path);
  return used;
}

type IsAmong = (path: string) => boolean;

/** Tells which of these addresses are those of published pieces. */
async function findPieces(tx: Tx, paths: readonly string[], hasPage?: boolean): Promise<IsAmong> {
  const named = paths.flatMap((path) => parsePiecePath(path) ?? []);
  const numbers = named.flatMap((piece) => ('number' in piece ? piece.number : []));
  const slugsOf = (kind: (typeof KINDS)[number]) =>
    named.flatMap((piece) => ('slug' in piece && piece.kind === kind ? foldSlug(piece.slug) : []));
  const rows = await tx.publication.findMany({
    where: {
      ...(hasPage !== undefined && { hasPage }),
      OR: [
        { entryNumber: { in: numbers } },
        ...KINDS.map((kind) => ({ kind, slugFolded: { in: slugsOf(kind) } })),
      ],
    },
    select: { entryNumber: true, kind: true, slugFolded: true },
  });
  const known = new Set(
    rows.flatMap(({ entryNumber, kind, slugFolded }) => [`${entryNumber}`, `${kind} ${slugFolded}`]),
  );
  return (path) => {
    const piece = parsePiecePath(path);
    if (!piece) return false;
    return known.has('number' in piece ? `${piece.number}` : `${piece.kind} ${foldSlug(piece.slug)}`);
  };
}

/** Only lines that lead on can close a circle over pages. */
const findLinesWithoutPage = (tx: Tx, rows: readonly ImportedRow[]) =>
  findPieces(
    tx,
    rows.map(({ toPath }) => toPath),
    false,
  );

/** The addresses that lead on from where the rows lead, apart from those that the rows replace. */
async function findOnwards(tx: Tx, rows: readonly ImportedRow[], replaced: string[]) {
  const paths = rows.flatMap(({ toPath }) => bothPrefixes(toPath));
  const found = await tx.$queryRaw<{ fromPath: string }[]>`
    SELECT "fromPath" FROM "Redirect"
    WHERE "fromPath" = ANY(${paths}::text[]) AND "status" = 301 AND "fromPath" <> ALL(${replaced}::text[])`;
  return new Set(found.map(({ fromPath }) => fromPath));
}

/** The redirects that lead to addresses which would lead elsewhere then: by where they lead. */
async function findBefore(tx: Tx, ownFrom: string[]): Promise<ReadonlyMap<string, string>> {
  const paths = ownFrom.flatMap(bothPrefixes);
  const found = await tx.$queryRaw<{ fromPath: string; toPath: string }[]>`
    SELECT "fromPath", "toPath" FROM "Redirect"
    WHERE "toPath" = ANY(${paths}::text[]) AND "fromPath" <> ALL(${ownFrom}::text[])`;
  return new Map(found.map(({ fromPath, toPath }) => [toPath, fromPath]));
}
