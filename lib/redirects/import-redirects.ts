import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { lockSlugs } from '@/lib/entries/lock-slugs';
import { AppError, type Issue, permit } from '@/lib/errors';
import { LOCALES } from '@/lib/i18n/locales';
import { byNumber } from './by-number';
import { repeatedIn, waysIn } from './issues-in-file';
import { issuesOfLines } from './issues-of-lines';
import { issuesWithStored } from './issues-with-stored';
import { type ImportedRow, parseRedirectFile } from './parse-redirect-file';
import { canManageRedirects } from './policy';
import type { ChosenRedirect } from './redirect-issues';
import { type ImportedCounts, TOLD_ROWS } from './types';
import { writeRedirects } from './write-redirects';

/**
 * Has the addresses of a CSV file lead where it says: all of them, or none. Throws `forbidden`, and `invalid` with the refused rows by their lines.
 */
export async function importRedirects(
  tx: Tx,
  actor: Actor,
  { text }: { text: string },
): Promise<ImportedCounts> {
  permit(canManageRedirects(actor));
  const parsed = parseRedirectFile(text);
  await lockSlugs(tx, LOCALES);
  const rows = await byNumber(tx, parsed.rows);
  const others = await withoutStanding(tx, rows);
  const inFile = [...repeatedIn(rows), ...waysIn(others)];
  const refused = new Set(inFile.map(({ path }) => path));
  const sound = others.filter(({ line }) => !refused.has(String(line)));
  requireSound([...parsed.issues, ...inFile, ...(await issuesWithStored(tx, sound))]);
  const counts = await writeRedirects(tx, rows.map(withoutLine), { means: 'import', madeById: actor.userId });
  requireSound(await issuesOfLines(tx, sound));
  await recordEvent(tx, actor, {
    ...{ action: 'redirect.imported', subjectType: 'redirects', subjectId: 'import' },
    data: { ...counts },
  });
  return counts;
}

/** The rows that change something. What stands is no row's fault, so a file that was exported can be imported whatever has come to these addresses since. */
async function withoutStanding(tx: Tx, rows: readonly ImportedRow[]): Promise<ImportedRow[]> {
  const stored = await tx.$queryRaw<ChosenRedirect[]>`
    SELECT "fromPath", "toPath" FROM "Redirect"
    WHERE "fromPath" = ANY(${rows.map(({ fromPath }) => fromPath)}::text[]) AND "toPath" IS NOT NULL`;
  const standing = new Map(stored.map(({ fromPath, toPath }) => [fromPath, toPath]));
  return rows.filter(({ fromPath, toPath }) => standing.get(fromPath) !== toPath);
}

const withoutLine = ({ fromPath, toPath }: ChosenRedirect): ChosenRedirect => ({ fromPath, toPath });

/** The first rows in the order of the file, and how many more there are: nobody mends thousands one by one. */
function requireSound(issues: Issue[]): void {
  if (issues.length === 0) return;
  const sorted = issues.toSorted((a, b) => Number(a.path) - Number(b.path));
  const more = sorted.length - TOLD_ROWS;
  throw new AppError('invalid', [
    ...sorted.slice(0, TOLD_ROWS),
    ...(more > 0 ? [{ path: '', key: 'redirects.file.more', params: { count: more } }] : []),
  ]);
}
