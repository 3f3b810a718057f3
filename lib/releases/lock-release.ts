import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, found, permit } from '@/lib/errors';
import type { Prisma, Release } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import { isUuid } from '@/lib/is-uuid';
import type { ReleaseAction } from './audit-actions';
import { canManageReleases } from './policy';
import type { ReleaseChanged, SeenRelease } from './types';

// A release is locked before everything that is in it, and everything that is in it is changed under its lock alone.

/** Locks a release as the user saw it. Throws `forbidden`, `not_found`, and `conflict` when it was changed since. */
export async function lockRelease(tx: Tx, actor: Actor, { id, version }: SeenRelease): Promise<Release> {
  permit(canManageReleases(actor));
  if (isUuid(id)) await tx.$queryRaw`SELECT FROM "Release" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const release = found(isUuid(id) ? await tx.release.findUnique({ where: { id } }) : null);
  if (release.version !== version)
    throw new AppError('conflict', [{ path: '', key: 'releases.changedSince' }]);
  return release;
}

/** One that is neither published nor discarded. */
export async function lockOpenRelease(tx: Tx, actor: Actor, seen: SeenRelease): Promise<Release> {
  const release = await lockRelease(tx, actor, seen);
  if (!release.open) throw new AppError('conflict', [{ path: '', key: 'releases.closed' }]);
  return release;
}

interface Change {
  action: ReleaseAction;
  data?: Prisma.InputJsonObject;
  locale?: Locale;
  /** Columns of the release that change beside its version. */
  columns?: Prisma.ReleaseUncheckedUpdateInput;
}

/** Ends a change of a locked release: its next version and the audit event. */
export async function recordChange(
  tx: Tx,
  actor: Actor,
  { id, number, version }: Pick<Release, 'id' | 'number' | 'version'>,
  { action, data = {}, locale, columns = {} }: Change,
): Promise<ReleaseChanged> {
  await tx.release.update({ where: { id }, data: { ...columns, version: version + 1 } });
  await recordEvent(tx, actor, {
    ...{ action, subjectType: 'release', subjectId: id, data: { number, ...data } },
    ...(locale && { locale }),
  });
  return { version: version + 1 };
}

/** What somebody signed is not what goes live any more. */
export async function lapseSignOff(tx: Tx, releaseId: string, locale: Locale): Promise<void> {
  await tx.releaseSignOff.deleteMany({ where: { releaseId, locale } });
}
