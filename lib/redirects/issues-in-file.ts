import type { Issue } from '@/lib/errors';
import { bothPrefixes } from '@/lib/i18n/both-prefixes';
import { atLine, type ImportedRow } from './parse-redirect-file';
import { leadsToItself } from './redirect-issues';

/** What forbids rows of a file because of other rows: an address that stands there twice, a circle, a chain. */
export function issuesInFile(rows: readonly ImportedRow[]): Issue[] {
  const first = new Map<string, ImportedRow>();
  const repeated: Issue[] = [];
  for (const row of rows) {
    const known = first.get(row.fromPath);
    if (known) repeated.push(atLine(row.line, { key: 'redirects.file.twice', params: { line: known.line } }));
    else first.set(row.fromPath, row);
  }
  const ways = [...first.values()].flatMap((row) => issueOfWay(row, first) ?? []);
  return [...repeated, ...ways];
}

function issueOfWay(row: ImportedRow, rows: ReadonlyMap<string, ImportedRow>): Issue | null {
  if (leadsToItself(row)) return atLine(row.line, { key: 'redirects.itself' });
  const next = nextOf(row, rows);
  if (!next) return null;
  const key = isCircle(row, rows) ? 'redirects.file.circle' : 'redirects.file.chain';
  return atLine(row.line, { key, params: { line: next.line } });
}

/** The row that leads on from where a row leads. No page stands between them: an address that a file has lead elsewhere has none. */
function nextOf({ toPath }: ImportedRow, rows: ReadonlyMap<string, ImportedRow>): ImportedRow | undefined {
  return bothPrefixes(toPath).flatMap((path) => rows.get(path) ?? [])[0];
}

function isCircle(start: ImportedRow, rows: ReadonlyMap<string, ImportedRow>): boolean {
  const passed = new Set<ImportedRow>();
  for (let row = nextOf(start, rows); row && !passed.has(row); row = nextOf(row, rows)) {
    if (row === start) return true;
    passed.add(row);
  }
  return false;
}
