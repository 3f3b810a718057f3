import type { Tx } from '@/lib/db';
import { requireNoIssues } from '@/lib/errors';
import type { Redirect } from '@/lib/generated/prisma/client';
import { type Beside, type ChosenRedirect, redirectIssues } from './redirect-issues';

/** What an address answered beside pages. */
export type FormerRedirect = Pick<Redirect, 'status' | 'editionId' | 'toPath'>;

/** As lib/trash/purge-entry.ts leaves it. */
const PURGED: FormerRedirect = { status: 410, editionId: null, toPath: null };

/**
 * Has an address that has no page lead to another one. The slugs of both languages must be locked, so that no piece takes either address meanwhile.
 * Throws `invalid` as `redirectIssues` says.
 */
export async function setRedirect(tx: Tx, redirect: ChosenRedirect, beside?: Beside): Promise<void> {
  requireNoIssues(await redirectIssues(tx, redirect, beside));
  const { fromPath, toPath } = redirect;
  await restoreRedirect(tx, fromPath, { status: 301, editionId: null, toPath });
}

/**
 * Makes what an address answers what it was; null for nothing. Of a piece that was removed for good meanwhile it says that it is gone. The entry of an
 * edition that it names must be locked, so that nobody removes it in the same instant.
 */
export async function restoreRedirect(
  tx: Tx,
  fromPath: string,
  former: FormerRedirect | null,
): Promise<void> {
  if (!former) {
    await tx.redirect.deleteMany({ where: { fromPath } });
    return;
  }
  const { editionId } = former;
  const isGone = editionId !== null && (await tx.edition.count({ where: { id: editionId } })) === 0;
  const restored = isGone ? PURGED : former;
  await tx.redirect.upsert({ where: { fromPath }, create: { fromPath, ...restored }, update: restored });
}
