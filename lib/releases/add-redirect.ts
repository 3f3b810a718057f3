import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { AppError, type Issue, requireNoIssues } from '@/lib/errors';
import { leadsToItself } from '@/lib/redirects/redirect-issues';
import { sitePath } from '@/lib/redirects/site-path';
import { lockOpenRelease, recordChange } from './lock-release';
import { namedRedirect } from './named-item';
import { requireSpace } from './take-edition';
import type { ReleaseChanged, SeenRelease } from './types';

interface Addition extends SeenRelease {
  fromPath: string;
  toPath: string;
}

/**
 * Has an address lead to another one with a release. Throws `invalid` for what is no address of readers' pages, and `conflict` when the release
 * names the address already. Whether it has a page is decided when the release goes live, because the release itself may free it.
 */
export async function addRedirect(
  tx: Tx,
  actor: Actor,
  { fromPath, toPath, ...wanted }: Addition,
): Promise<ReleaseChanged> {
  const release = await lockOpenRelease(tx, actor, wanted);
  const paths = { fromPath: readPath(fromPath), toPath: readPath(toPath) };
  requireNoIssues(
    (['fromPath', 'toPath'] as const).flatMap((path): Issue[] =>
      paths[path] === null ? [{ path, key: 'redirects.noAddress', params: { example: '/en/articles' } }] : [],
    ),
  );
  const redirect = { fromPath: paths.fromPath ?? '', toPath: paths.toPath ?? '' };
  if (leadsToItself(redirect)) throw new AppError('invalid', [{ path: 'toPath', key: 'redirects.itself' }]);
  await requireUnnamed(tx, release.id, redirect.fromPath);
  await requireSpace(tx, release.id);
  await tx.releaseRedirect.create({ data: { releaseId: release.id, ...redirect } });
  return recordChange(tx, actor, release, { action: 'release.item_added', data: namedRedirect(redirect) });
}

const readPath = (typed: string) => sitePath(typed, env().SITE_URL);

async function requireUnnamed(tx: Tx, releaseId: string, fromPath: string): Promise<void> {
  if ((await tx.releaseRedirect.count({ where: { releaseId, fromPath } })) > 0)
    throw new AppError('conflict', [{ path: 'fromPath', key: 'releases.already' }]);
}
