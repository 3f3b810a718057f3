import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { canSeeEntry } from '@/lib/entries/policy';
import type { Prisma } from '@/lib/generated/prisma/client';
import { editorPath, translationPath } from '@/lib/i18n/studio-addresses';
import { kindNames } from '@/lib/jobs/kind-names';
import { canManageReleases } from '@/lib/releases/policy';
import { type FailureKind, NOTIFICATION_KINDS, type NotificationKind, type NotificationView } from './types';

/** What is read of a notification to tell it. */
export const NOTIFICATION_COLUMNS = {
  ...{
    id: true,
    userId: true,
    kind: true,
    createdAt: true,
    readAt: true,
    actorId: true,
    locale: true,
    jobKind: true,
  },
  edition: {
    select: { title: true, locale: true, entry: { select: { id: true, kind: true, createdById: true } } },
  },
  release: { select: { id: true, name: true } },
} satisfies Prisma.NotificationSelect;

export type NotificationRow = Prisma.NotificationGetPayload<{ select: typeof NOTIFICATION_COLUMNS }>;

type Who = Pick<Actor, 'userId' | 'role'>;

/** Where administrators see to what has failed. */
const FAILURE_PATHS: ReadonlyMap<string, string> = new Map<FailureKind, string>([
  ['mail_failed', '/studio/mail?state=failed'],
  ['job_failed', '/studio/jobs?state=failed'],
]);

/** What it is about, if whoever is told may see that now: they may have seen it when it happened. */
function aboutOf({ kind, edition, release, ...row }: NotificationRow, who: Who): NotificationView['about'] {
  const failed = FAILURE_PATHS.get(kind);
  if (failed) return who.role === 'admin' ? { title: '', locale: null, path: failed } : null;
  // Of pieces that whoever is told may not see: the board shows what is left.
  if (kind === ('translations_lost' satisfies NotificationKind))
    return { title: '', locale: null, path: '/studio/translations' };
  if (release) {
    if (!canManageReleases(who)) return null;
    return { title: release.name, locale: null, path: `/studio/releases/${release.id}` };
  }
  if (!edition || !canSeeEntry(who, edition.entry)) return null;
  const { title, entry } = edition;
  const locale = row.locale ?? edition.locale;
  const address = { kind: entry.kind, entryId: entry.id, locale };
  return { title, locale, path: kind === 'behind' ? translationPath(address) : editorPath(address) };
}

/** Notifications as their user, who has this role, sees them now. Those of kinds that this build does not know are left out. */
export async function toViews(
  client: Pick<Tx, 'user'>,
  rows: NotificationRow[],
  whoOf: (row: NotificationRow) => Who,
): Promise<NotificationView[]> {
  const actorIds = [...new Set(rows.flatMap(({ actorId }) => actorId ?? []))];
  const actors = await client.user.findMany({
    where: { id: { in: actorIds } },
    select: { id: true, nameAr: true, nameEn: true },
  });
  const byId = new Map(actors.map(({ id, nameAr, nameEn }) => [id, { nameAr, nameEn }]));
  return rows.flatMap((row) => {
    const kind = NOTIFICATION_KINDS.find((each) => each === row.kind);
    if (!kind) return [];
    return {
      ...{ id: row.id.toString(), kind, at: row.createdAt, isRead: row.readAt !== null },
      actor: byId.get(row.actorId ?? '') ?? null,
      about: aboutOf(row, whoOf(row)),
      job: row.jobKind === null ? null : (kindNames(row.jobKind) ?? { ar: row.jobKind, en: row.jobKind }),
    };
  });
}
