import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import { instituteTimeZone } from '@/lib/i18n/regional';
import { translator } from '@/lib/i18n/translator';
import { enqueueMails } from '@/lib/mail/enqueue-mail';
import type { MailContent } from '@/lib/mail/types';
import { notificationText } from './notification-text';
import { NOTIFICATION_COLUMNS, toViews } from './notification-views';
import type { NotificationView } from './types';

const AT_ONCE = 100;
/** As many lines of one mail as somebody reads; of the others it says how many there are. */
const LISTED = 30;
/** When the mail of the day is written, by the clock of the institute. */
const DIGEST_HOUR = 7;

/** The last moment at which mails of the day were to be written. */
export const lastDigest = () => Prisma.sql`
  ((date_trunc('day', (now() AT TIME ZONE ${instituteTimeZone()}) - make_interval(hours => ${DIGEST_HOUR}))
    + make_interval(hours => ${DIGEST_HOUR})) AT TIME ZONE ${instituteTimeZone()})`;

interface Told {
  userId: string;
  view: NotificationView;
}

/** What is to be told of these: nothing that was read in the meantime, or that its user may not see any more. Marks all of them as told. */
async function take(tx: Tx, ids: bigint[]): Promise<Told[]> {
  const rows = await tx.notification.findMany({
    where: { id: { in: ids } },
    orderBy: { id: 'asc' },
    select: NOTIFICATION_COLUMNS,
  });
  const users = await tx.user.findMany({
    where: { id: { in: [...new Set(rows.map(({ userId }) => userId))] } },
    select: { id: true, role: true },
  });
  const roles = new Map(users.map(({ id, role }) => [id, role]));
  const unread = rows.filter(({ userId, readAt }) => readAt === null && roles.has(userId));
  const views = await toViews(tx, unread, ({ userId }) => ({ userId, role: roles.get(userId) ?? 'author' }));
  await tx.$executeRaw`UPDATE "Notification" SET "mailDue" = NULL WHERE "id" = ANY(${ids})`;
  const userOf = new Map(unread.map(({ id, userId }) => [id.toString(), userId]));
  return views.flatMap((view) => (view.about ? [{ userId: userOf.get(view.id) ?? '', view }] : []));
}

const choicesLine = (locale: Locale): MailContent['blocks'] => [
  { kind: 'paragraph', text: translator(locale, 'notifications')('mail.choices') },
];

function oneContent(view: NotificationView, locale: Locale): MailContent {
  const text = notificationText(view, locale);
  const label = translator(locale, 'notifications')('mail.open');
  return {
    subject: text,
    blocks: [
      { kind: 'paragraph', text },
      { kind: 'button', label, path: view.about?.path ?? '/studio' },
      ...choicesLine(locale),
    ],
  };
}

function digestContent(views: NotificationView[], locale: Locale): MailContent {
  const t = translator(locale, 'notifications');
  const listed = views.slice(0, LISTED);
  const more = views.length - listed.length;
  const items = listed.map((view) => ({
    text: notificationText(view, locale),
    path: view.about?.path ?? null,
  }));
  return {
    subject: t('mail.digest', { count: views.length }),
    blocks: [
      { kind: 'paragraph', text: t('mail.digestLead') },
      { kind: 'list', items },
      ...(more > 0 ? [{ kind: 'paragraph', text: t('mail.more', { count: more }) } as const] : []),
      { kind: 'button', label: t('mail.openAll'), path: '/studio/notifications' },
      ...choicesLine(locale),
    ],
  };
}

/** Writes a mail for each notification that is to be told at once, of some of them. Answers how many there were. */
export async function mailSoon(tx: Tx): Promise<number> {
  const rows = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT "id" FROM "Notification" WHERE "mailDue" = 'soon' ORDER BY "createdAt", "id" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`;
  if (rows.length === 0) return 0;
  const told = await take(
    tx,
    rows.map(({ id }) => id),
  );
  await enqueueMails(
    tx,
    told.map(({ userId, view }) => ({
      ...{ userId, key: `notification:${view.id}` },
      compose: (locale: Locale) => oneContent(view, locale),
    })),
  );
  return rows.length;
}

/**
 * Writes the mail of the day to one user who has not got it yet, with what happened until its hour. Answers how many notifications are told
 * by it. One process at a time writes them.
 */
export async function mailDigest(tx: Tx): Promise<number> {
  const [lock] = await tx.$queryRaw<{ isMine: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('notification digests')) AS "isMine"`;
  if (!lock?.isMine) return 0;
  const rows = await tx.$queryRaw<{ id: bigint; userId: string }[]>`
    SELECT "id", "userId" FROM "Notification" WHERE "mailDue" = 'daily' AND "createdAt" < ${lastDigest()}
       AND "userId" = (SELECT "userId" FROM "Notification" WHERE "mailDue" = 'daily' AND "createdAt" < ${lastDigest()}
                        ORDER BY "createdAt", "id" LIMIT 1)
     ORDER BY "id" FOR UPDATE`;
  const [first] = rows;
  if (!first) return 0;
  const told = await take(
    tx,
    rows.map(({ id }) => id),
  );
  const views = told.map(({ view }) => view);
  if (views.length > 0)
    await enqueueMails(tx, [
      {
        ...{ userId: first.userId, key: `digest:${first.userId}:${rows.at(-1)?.id}` },
        compose: (locale) => digestContent(views, locale),
      },
    ]);
  return rows.length;
}
