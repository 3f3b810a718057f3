import type { Tx } from '@/lib/db';
import { requireNoIssues } from '@/lib/errors';
import type { Redirect } from '@/lib/generated/prisma/client';
import { type ChosenRedirect, redirectIssues } from './redirect-issues';

/** What an address answered beside pages. */
export type FormerRedirect = Pick<Redirect, 'status' | 'editionId' | 'toPath'>;

/**
 * Has an address that has no page lead to another one. The slugs of both languages must be locked, so that no piece takes either address meanwhile.
 * Throws `invalid` as `redirectIssues` says.
 */
export async function setRedirect(tx: Tx, redirect: ChosenRedirect): Promise<void> {
  requireNoIssues(await redirectIssues(tx, redirect));
  const { fromPath, toPath } = redirect;
  await restoreRedirect(tx, fromPath, { status: 301, editionId: null, toPath });
}

/** Makes what an address answers what it was; null for nothing. */
export async function restoreRedirect(
  tx: Tx,
  fromPath: string,
  former: FormerRedirect | null,
): Promise<void> {
  if (former)
    await tx.redirect.upsert({ where: { fromPath }, create: { fromPath, ...former }, update: former });
  else await tx.redirect.deleteMany({ where: { fromPath } });
}
