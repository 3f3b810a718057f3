import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import { parsePiecePath } from '@/lib/i18n/addresses';
import { bothPrefixes } from '@/lib/i18n/both-prefixes';
import { findCollections } from './find-collections';
import { findPieces, type IsAmong } from './find-pieces';
import { isOwnAddress, splitCollectionPath } from './is-in-use';
import { atLine, type ImportedRow } from './parse-redirect-file';

/**
 * The same rules as `redirectIssues`, for all rows of a file with a handful of queries. The rows are no trouble to one another; circles over lines are told
 * once the rows are written (issues-of-lines.ts).
 */
export async function issuesWithStored(tx: Tx, rows: readonly ImportedRow[]): Promise<Issue[]> {
  const ownFrom = rows.map(({ fromPath }) => fromPath);
  const isUsed = await findUsed(tx, ownFrom);
  const onwards = await findOnwards(tx, rows, ownFrom);
  const before = await findBefore(tx, ownFrom);
  const isPiece = await findPieces(
    tx,
    rows.map(({ toPath }) => toPath),
  );
  const issues: Issue[] = [];
  for (const row of rows) {
    const [from, to] = [bothPrefixes(row.fromPath), bothPrefixes(row.toPath)];
    const leading = to.find((path) => onwards.has(path));
    const former = from.flatMap((path) => before.get(path) ?? [])[0];
    if (isUsed(row.fromPath)) issues.push(atLine(row.line, { key: 'redirects.inUse' }));
    else if (leading && (leading === row.toPath || !isPiece(row.toPath)))
      issues.push(atLine(row.line, { key: 'redirects.chain', params: { path: row.toPath } }));
    else if (former)
      issues.push(atLine(row.line, { key: 'redirects.chainBefore', params: { path: former } }));
  }
  return issues;
}

/** Which of these addresses have a page, or are the site's own. */
async function findUsed(tx: Tx, paths: readonly string[]): Promise<IsAmong> {
  const isPiece = await findPieces(tx, paths);
  const isCollection = await findCollections(tx, paths);
  return (path) => {
    if (parsePiecePath(path)) return isPiece(path);
    return splitCollectionPath(path) ? isCollection(path) : isOwnAddress(path);
  };
}

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
