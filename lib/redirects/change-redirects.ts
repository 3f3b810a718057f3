import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { lockSlugs } from '@/lib/entries/lock-slugs';
import { AppError, found, permit, requireNoIssues } from '@/lib/errors';
import type { Redirect } from '@/lib/generated/prisma/client';
import { LOCALES } from '@/lib/i18n/locales';
import { isUuid } from '@/lib/is-uuid';
import type { REDIRECT_ACTIONS } from './audit-actions';
import { byNumber } from './by-number';
import { readChosen } from './chosen-redirect';
import { canManageRedirects } from './policy';
import type { ChosenRedirect } from './redirect-issues';
import { type FormerRedirect, restoreRedirect, setRedirect } from './set-redirect';
import { typedPath } from './site-path';
import type { RedirectFields } from './types';

interface Seen {
  id: string;
  version: number;
}

const by = ({ userId }: Actor) => ({ means: 'admin' as const, madeById: userId });

/** Has an address without a page lead to another one. Throws `forbidden`, `invalid`, and `conflict` when somebody else has had it lead elsewhere. */
export async function createRedirect(tx: Tx, actor: Actor, fields: RedirectFields): Promise<{ id: string }> {
  await lockSlugs(tx, LOCALES);
  permit(canManageRedirects(actor));
  const { redirect: read, issues } = readChosen(fields);
  requireNoIssues(issues);
  const redirect = await followed(tx, read);
  const { fromPath, toPath } = redirect;
  if ((await tx.redirect.count({ where: { fromPath, OR: [{ means: { not: null } }, { toPath }] } })) > 0)
    throw new AppError('conflict', [{ path: 'fromPath', key: 'redirects.exists' }]);
  await setRedirect(tx, redirect, undefined, by(actor));
  const { id } = await tx.redirect.findUniqueOrThrow({ where: { fromPath } });
  await record(tx, actor, 'redirect.created', { id, ...redirect });
  return { id };
}

/** Throws `not_found`, `forbidden`, `invalid`, and `conflict` when the version is not the stored one. */
export async function updateRedirect(
  tx: Tx,
  actor: Actor,
  { id, version, toPath }: Seen & Pick<RedirectFields, 'toPath'>,
): Promise<{ version: number }> {
  await lockSlugs(tx, LOCALES);
  const { fromPath, ...stored } = await lockMade(tx, { id, version }, actor);
  const { redirect: read, issues } = readChosen({ fromPath: typedPath(fromPath), toPath });
  requireNoIssues(issues);
  const redirect = await followed(tx, read);
  if (redirect.toPath === stored.toPath) return { version };
  await setRedirect(tx, redirect, undefined, by(actor));
  await record(tx, actor, 'redirect.updated', { id, ...redirect });
  return { version: version + 1 };
}

/** As it is stored. */
async function followed(tx: Tx, read: ChosenRedirect): Promise<ChosenRedirect> {
  return (await byNumber(tx, [read]))[0] ?? read;
}

/** What the site itself remembers of the address holds again. Throws `not_found`, `forbidden` and `conflict`. */
export async function deleteRedirect(tx: Tx, actor: Actor, seen: Seen): Promise<void> {
  await lockFormer(tx, seen.id);
  await lockSlugs(tx, LOCALES);
  const { id, fromPath, toPath, before } = await lockMade(tx, seen, actor);
  await restoreRedirect(tx, fromPath, before as FormerRedirect | null);
  await record(tx, actor, 'redirect.deleted', { id, fromPath, toPath: toPath ?? '' });
}

/** The entry of the edition that had the address before, so that nobody removes it in the same instant. */
async function lockFormer(tx: Tx, id: string): Promise<void> {
  if (!isUuid(id)) return;
  await tx.$queryRaw`
    SELECT "id" FROM "Entry" WHERE "id" = (
      SELECT edition."entryId" FROM "Redirect" redirect
      JOIN "Edition" edition ON edition."id" = (redirect."before"->>'editionId')::uuid
      WHERE redirect."id" = ${id}::uuid
    ) FOR KEY SHARE`;
}

/** A redirect that somebody has made, locked. What the site itself remembers is not found: nobody changes that. */
async function lockMade(tx: Tx, { id, version }: Seen, actor: Actor): Promise<Redirect> {
  if (isUuid(id)) await tx.$queryRaw`SELECT "id" FROM "Redirect" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const row = isUuid(id) ? await tx.redirect.findUnique({ where: { id } }) : null;
  const redirect = found(row?.means ? row : null);
  permit(canManageRedirects(actor));
  if (redirect.version !== version) throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
  return redirect;
}

function record(
  tx: Tx,
  actor: Actor,
  action: (typeof REDIRECT_ACTIONS)[number],
  { id, fromPath, toPath }: RedirectFields & { id: string },
): Promise<void> {
  const data = { nameAr: fromPath, nameEn: fromPath, fromPath, toPath };
  return recordEvent(tx, actor, { action, subjectType: 'redirect', subjectId: id, data });
}
