import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import { bothPrefixes } from '@/lib/i18n/both-prefixes';
import { type ChangedAddresses, isInUse } from './is-in-use';
import { leadsBack } from './leads-back';

/** Both decoded, as `sitePath` answers them. */
export interface ChosenRedirect {
  fromPath: string;
  toPath: string;
}

/** What the same transaction does to addresses beside the redirect. */
export interface Beside extends ChangedAddresses {
  /** Where other addresses lead then, whatever they do now. */
  redirects: readonly ChosenRedirect[];
}

const NOTHING: Beside = { leaving: [], left: [], taken: [], redirects: [] };

/** What forbids that an address leads to another one: it has a page, or the way would be a loop or a chain. */
export async function redirectIssues(
  tx: Tx,
  redirect: ChosenRedirect,
  beside: Beside = NOTHING,
): Promise<Issue[]> {
  const { fromPath, toPath } = redirect;
  if (leadsToItself(redirect)) return [{ path: 'toPath', key: 'redirects.itself' }];
  if (await isInUse(tx, fromPath, beside)) return [{ path: 'fromPath', key: 'redirects.inUse' }];
  if (await leadsOn(tx, toPath, beside))
    return [{ path: 'toPath', key: 'redirects.chain', params: { path: toPath } }];
  const before = await findBefore(tx, fromPath, beside);
  if (before) return [{ path: 'fromPath', key: 'redirects.chainBefore', params: { path: before.fromPath } }];
  const from = bothPrefixes(fromPath);
  // Over lines without a page, which lead on.
  const isCircle = await leadsBack(tx, toPath, ({ path }) => path !== null && from.includes(path));
  return isCircle ? [{ path: 'toPath', key: 'redirects.circle', params: { path: toPath } }] : [];
}

/** A redirect of a piece's path answers under both languages. */
export const leadsToItself = ({ fromPath, toPath }: ChosenRedirect): boolean =>
  bothPrefixes(fromPath).includes(toPath);

/** Whether who comes to a path is sent elsewhere. */
async function leadsOn(tx: Tx, path: string, beside: Beside): Promise<boolean> {
  const paths = bothPrefixes(path);
  if (beside.redirects.some(({ fromPath }) => paths.includes(fromPath))) return true;
  const onwards = await tx.redirect.findMany({
    where: { fromPath: { in: paths, notIn: [...beside.taken] }, status: 301 },
    select: { fromPath: true },
  });
  if (onwards.some(({ fromPath }) => fromPath === path)) return true;
  // A page answers before the redirect of the other language does.
  return onwards.length > 0 && !(await isInUse(tx, path, beside));
}

/** A redirect that leads to a path. */
async function findBefore(tx: Tx, path: string, { redirects, left }: Beside) {
  const paths = bothPrefixes(path);
  // Those that lead to a page which leaves follow it.
  const stored = paths.filter((each) => !left.includes(each));
  const replaced = redirects.map(({ fromPath }) => fromPath);
  return (
    redirects.find(({ toPath }) => paths.includes(toPath)) ??
    (await tx.redirect.findFirst({
      where: { toPath: { in: stored }, fromPath: { notIn: replaced } },
      select: { fromPath: true },
    }))
  );
}
