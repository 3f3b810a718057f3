import type { Tx } from '@/lib/db';
import { toJson } from '@/lib/entries/to-json';
import { requireNoIssues } from '@/lib/errors';
import { Prisma, type Redirect } from '@/lib/generated/prisma/client';
import { OF_SITE } from './of-site';
import { type Beside, type ChosenRedirect, redirectIssues } from './redirect-issues';
import { type RedirectMaker, writeRedirects } from './write-redirects';

/** What an address answered beside pages; whose redirect it was, and what it answered before that one, is absent from what older builds recorded. */
export type FormerRedirect = Pick<Redirect, 'status' | 'editionId' | 'toPath'> & {
  [Column in 'means' | 'madeById' | 'before']?: Redirect[Column] | undefined;
};

/** The columns of a redirect that bring it back as it was. */
export const FORMER_REDIRECT = {
  status: true,
  editionId: true,
  toPath: true,
  means: true,
  madeById: true,
  before: true,
} as const;

/** As lib/trash/purge-entry.ts leaves it. */
const PURGED = { status: 410, editionId: null, toPath: null } satisfies FormerRedirect;

const BY_RELEASE: RedirectMaker = { means: 'release', madeById: null };

/**
 * Has an address that has no page lead to another one. The slugs of both languages must be locked, so that no piece takes either address meanwhile.
 * Throws `invalid` as `redirectIssues` says.
 */
export async function setRedirect(
  tx: Tx,
  redirect: ChosenRedirect,
  beside?: Beside,
  maker = BY_RELEASE,
): Promise<void> {
  requireNoIssues(await redirectIssues(tx, redirect, beside));
  await writeRedirects(tx, [redirect], maker);
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
  const { status, editionId, toPath, means = null, madeById = null, before } = former;
  const isGone = editionId !== null && (await tx.edition.count({ where: { id: editionId } })) === 0;
  const restored = isGone ? PURGED : { status, editionId, toPath };
  const maker =
    means === null
      ? OF_SITE
      : { means, madeById, ...(before !== undefined && { before: jsonOrNull(before) }) };
  await tx.redirect.upsert({
    where: { fromPath },
    create: { fromPath, ...restored, ...maker },
    update: { ...restored, ...maker, version: { increment: 1 } },
  });
}

const jsonOrNull = (stored: Redirect['before']) =>
  stored === null ? Prisma.DbNull : toJson(stored as object);
