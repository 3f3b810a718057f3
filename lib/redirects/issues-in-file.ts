import type { Issue } from '@/lib/errors';
import { bothPrefixes } from '@/lib/i18n/both-prefixes';
import { atLine, type ImportedRow } from './parse-redirect-file';
import { leadsToItself } from './redirect-issues';

/** The rows of a file whose address stands in it before. */
export function repeatedIn(rows: readonly ImportedRow[]): Issue[] {
  const first = firstOf(rows);
  return rows.flatMap(({ fromPath, line }) => {
    const known = first.get(fromPath)?.line ?? line;
    return known === line ? [] : atLine(line, { key: 'redirects.file.twice', params: { line: known } });
  });
}

/** What forbids rows of a file because of where other rows lead: a circle, a chain. */
export function waysIn(rows: readonly ImportedRow[]): Issue[] {
  const first = firstOf(rows);
  const ways = new Map([...first.values()].map((row) => [row, nextOf(row, first)]));
  const circles = inCircles(ways);
  return [...ways].flatMap(([row, next]) => {
    if (leadsToItself(row)) return atLine(row.line, { key: 'redirects.itself' });
    if (!next) return [];
    const key = circles.has(row) ? 'redirects.file.circle' : 'redirects.file.chain';
    return atLine(row.line, { key, params: { line: next.line } });
  });
}

function firstOf(rows: readonly ImportedRow[]): ReadonlyMap<string, ImportedRow> {
  const first = new Map<string, ImportedRow>();
  for (const row of rows) if (!first.has(row.fromPath)) first.set(row.fromPath, row);
  return first;
}

/** The row that leads on from where a row leads. No page stands between them: an address that a file has lead elsewhere has none. */
function nextOf({ toPath }: ImportedRow, rows: ReadonlyMap<string, ImportedRow>): ImportedRow | undefined {
  return bothPrefixes(toPath).flatMap((path) => rows.get(path) ?? [])[0];
}

/** The rows that lead back to themselves. Each is passed once: a way that comes to an earlier way closes no new circle. */
function inCircles(ways: ReadonlyMap<ImportedRow, ImportedRow | undefined>): ReadonlySet<ImportedRow> {
  const passed = new Set<ImportedRow>();
  const circles = new Set<ImportedRow>();
  for (const start of ways.keys()) {
    const way: ImportedRow[] = [];
    let row: ImportedRow | undefined = start;
    for (; row && !passed.has(row); row = ways.get(row)) {
      passed.add(row);
      way.push(row);
    }
    const again = row ? way.indexOf(row) : -1;
    if (again >= 0) for (const each of way.slice(again)) circles.add(each);
  }
  return circles;
}
