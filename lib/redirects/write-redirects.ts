import { randomUUID } from 'node:crypto';
import type { Tx } from '@/lib/db';
import type { Redirect } from '@/lib/generated/prisma/client';
import { EVERYTHING } from '@/lib/public-changes/keys';
import type { ChosenRedirect } from './redirect-issues';
import type { ImportedCounts, RedirectMeans } from './types';

/** Rows that are written at once without readers' pages being told apart. */
const MANY = 500;

/** Who has an address lead elsewhere, and by what. */
export interface RedirectMaker {
  means: RedirectMeans;
  madeById: string | null;
}

/**
 * Has addresses lead elsewhere, in three statements for any number of them. What the site itself remembers of an address, such as that a piece was withdrawn
 * from it, is kept beside, and holds again once the redirect is removed.
 */
export async function writeRedirects(
  tx: Tx,
  redirects: readonly ChosenRedirect[],
  maker: RedirectMaker,
): Promise<ImportedCounts> {
  const stored = await tx.$queryRaw<Pick<Redirect, 'fromPath' | 'toPath'>[]>`
    SELECT "fromPath", "toPath" FROM "Redirect" WHERE "fromPath" = ANY(${redirects.map(({ fromPath }) => fromPath)}::text[])`;
  const standing = new Map(stored.map((row) => [row.fromPath, row]));
  const added = redirects.filter(({ fromPath }) => !standing.has(fromPath));
  const changed = redirects.filter(({ fromPath, toPath }) => {
    const row = standing.get(fromPath);
    return row && row.toPath !== toPath;
  });
  // Collecting the addresses one by one takes longer the more there are, and past some thousands all pages count as changed anyway.
  if (added.length + changed.length > MANY)
    await tx.$executeRaw`SELECT public.public_keys_changed(${EVERYTHING}::text)`;
  if (added.length > 0) await add(tx, added, maker);
  if (changed.length > 0) await change(tx, changed, maker);
  return {
    added: added.length,
    changed: changed.length,
    unchanged: redirects.length - added.length - changed.length,
  };
}

/** A UUID of version 7 (RFC 9562), which Prisma makes for single rows; lists are ordered by it. */
function idAt(timeMs: number): string {
  const time = timeMs.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

async function add(tx: Tx, redirects: readonly ChosenRedirect[], { means, madeById }: RedirectMaker) {
  const now = Date.now();
  const ids = redirects.map(() => idAt(now));
  const from = redirects.map(({ fromPath }) => fromPath);
  const to = redirects.map(({ toPath }) => toPath);
  await tx.$executeRaw`
    INSERT INTO "Redirect" ("id", "fromPath", "status", "toPath", "means", "madeById")
    SELECT "id", "from", 301, "to", ${means}, ${madeById}::uuid
    FROM unnest(${ids}::uuid[], ${from}::text[], ${to}::text[]) AS chosen("id", "from", "to")`;
}

async function change(tx: Tx, redirects: readonly ChosenRedirect[], { means, madeById }: RedirectMaker) {
  const from = redirects.map(({ fromPath }) => fromPath);
  const to = redirects.map(({ toPath }) => toPath);
  await tx.$executeRaw`
    UPDATE "Redirect" redirect SET
      "before" = CASE WHEN redirect."means" IS NULL
        THEN jsonb_build_object('status', redirect."status", 'editionId', redirect."editionId", 'toPath', redirect."toPath")
        ELSE redirect."before" END,
      "status" = 301, "editionId" = NULL, "toPath" = chosen."to",
      "means" = ${means}, "madeById" = ${madeById}::uuid, "version" = redirect."version" + 1
    FROM unnest(${from}::text[], ${to}::text[]) AS chosen("from", "to")
    WHERE redirect."fromPath" = chosen."from"`;
}
