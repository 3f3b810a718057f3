import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import { bothPrefixes } from '@/lib/i18n/both-prefixes';
import { findPieces } from './find-pieces';
import { stopsFrom } from './leads-back';
import { atLine, type ImportedRow } from './parse-redirect-file';

/**
 * The rows of a file that close a circle over lines without a page, which lead on, once the rows are written: such a circle may take several of them. Each
 * line that rows lead to is followed once, however many these are.
 */
export async function issuesOfLines(tx: Tx, rows: readonly ImportedRow[]): Promise<Issue[]> {
  const isLine = await findPieces(
    tx,
    rows.map(({ toPath }) => toPath),
    { hasPage: false },
  );
  const ways = new Map<string, ReadonlySet<string>>();
  for (const { toPath } of rows)
    if (isLine(toPath) && !ways.has(toPath)) ways.set(toPath, await pathsFrom(tx, toPath));
  return rows
    .filter(({ fromPath, toPath }) => bothPrefixes(fromPath).some((path) => ways.get(toPath)?.has(path)))
    .map(({ line, toPath }) => atLine(line, { key: 'redirects.circle', params: { path: toPath } }));
}

async function pathsFrom(tx: Tx, link: string): Promise<ReadonlySet<string>> {
  const paths = new Set<string>();
  for await (const { path } of stopsFrom(tx, link)) if (path !== null) paths.add(path);
  return paths;
}
