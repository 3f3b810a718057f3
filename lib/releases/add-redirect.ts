import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, requireNoIssues } from '@/lib/errors';
import { readChosen } from '@/lib/redirects/chosen-redirect';
import { leadsToItself } from '@/lib/redirects/redirect-issues';
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
  const { redirect, issues } = readChosen({ fromPath, toPath });
  requireNoIssues(issues);
  if (leadsToItself(redirect)) throw new AppError('invalid', [{ path: 'toPath', key: 'redirects.itself' }]);
  await requireUnnamed(tx, release.id, redirect.fromPath);
  await requireSpace(tx, release.id);
  await tx.releaseRedirect.create({ data: { releaseId: release.id, ...redirect } });
  return recordChange(tx, actor, release, { action: 'release.item_added', data: namedRedirect(redirect) });
}

async function requireUnnamed(tx: Tx, releaseId: string, fromPath: string): Promise<void> {
  if ((await tx.releaseRedirect.count({ where: { releaseId, fromPath } })) > 0)
    throw new AppError('conflict', [{ path: 'fromPath', key: 'releases.already' }]);
}
