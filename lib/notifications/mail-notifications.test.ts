import { beforeEach, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { castUser, signedIn } from '@/lib/testing/cast';
import { givenDraft } from '@/lib/testing/review-fixture';
import { transaction } from '@/lib/transaction';
import { MAIL_NOTIFICATIONS_HANDLER } from './mail-notifications-handler';
import { notify } from './notify';

let sara: UserActor;
let omar: UserActor;

beforeEach(async () => {
  [sara, omar] = [await signedIn('sara'), await signedIn('omar')];
  await db().notificationChoice.deleteMany();
  await db().notification.deleteMany();
  await db().mail.deleteMany();
});

const run = () => MAIL_NOTIFICATIONS_HANDLER.run({}, { signal: new AbortController().signal });
const mails = () => db().mail.findMany({ orderBy: { id: 'asc' } });
/** Told at once unless somebody has chosen otherwise. */
const approve = (editionId: string, occasion = 'once') =>
  transaction((tx) => notify(tx, omar, { kind: 'approved', editionId }, occasion));
/** Told the next morning. */
const publish = (editionId: string, occasion: string) =>
  transaction((tx) => notify(tx, omar, { kind: 'published', editionId }, occasion));
const yesterday = () => db().$executeRaw`UPDATE "Notification" SET "createdAt" = now() - interval '2 days'`;
const read = () => db().notification.updateMany({ data: { readAt: new Date() } });

describe('What is to be told at once', () => {
  it('is written as one mail in both languages, once', async () => {
    const { id, entryId } = await givenDraft(sara, 'Numbers of a quiet year');
    await approve(id);
    await run();
    await run();
    const { email, interfaceLocale } = await castUser('sara');
    expect(await mails()).toMatchObject([
      { recipient: email, locale: interfaceLocale, isConfidential: false },
    ]);
    const [mail] = await mails();
    expect(mail?.subject).toContain('Numbers of a quiet year');
    expect(mail?.text).toContain(`/studio/articles/${entryId}/en\n`);
    expect(mail?.text).toMatch(/approved the English edition/);
    expect(mail?.text).toMatch(/اعتماد النسخة الإنجليزية/);
  });

  it('is not written when it was read, or when its user may not see it any more', async () => {
    const { id, entryId } = await givenDraft(sara);
    await approve(id, 'read');
    await read();
    await approve(id, 'unseen');
    const daniel = await signedIn('daniel');
    await db().entry.update({ where: { id: entryId }, data: { createdById: daniel.userId } });
    await run();
    expect(await mails()).toEqual([]);
    expect(await db().notification.count({ where: { mailDue: null } })).toBe(2);
  });

  it('is not written to somebody who was deactivated since', async () => {
    const { id } = await givenDraft(sara);
    await approve(id);
    await db().user.update({ where: { id: sara.userId }, data: { deactivatedAt: new Date() } });
    await run();
    await db().user.update({ where: { id: sara.userId }, data: { deactivatedAt: null } });
    expect(await mails()).toEqual([]);
  });

  it('is written once by two processes', async () => {
    const { id } = await givenDraft(sara);
    for (let count = 0; count < 8; count += 1) await approve(id, String(count));
    await Promise.all([run(), run()]);
    expect(await mails()).toHaveLength(8);
  });

  it.each(['<b>bold</b>', 'a\r\nBcc: all@example.org', '"><img src=x>'])(
    'is text, whatever the title is: %j',
    async (title) => {
      const { id } = await givenDraft(sara);
      await db().edition.update({ where: { id }, data: { title } });
      await approve(id);
      await run();
      const [mail] = await mails();
      expect(mail?.subject).not.toMatch(/[\r\n]/);
      expect(mail?.html).not.toMatch(/<b>|<img/);
    },
  );
});

describe('The mail of the day', () => {
  it('tells everything since the last one in one mail, once', async () => {
    const { id } = await givenDraft(sara, 'Numbers of a quiet year');
    for (const occasion of ['1', '2', '3']) await publish(id, occasion);
    await yesterday();
    await run();
    await run();
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    const { interfaceLocale } = await castUser('sara');
    expect(mail?.subject).toBe(
      interfaceLocale === 'ar' ? '3 إشعارات من غرفة الأخبار' : '3 notifications from the newsroom',
    );
    expect(mail?.text.match(/Numbers of a quiet year/g)).toHaveLength(6);
  });

  it('waits for the morning', async () => {
    const { id } = await givenDraft(sara);
    await publish(id, '1');
    await run();
    expect(await mails()).toEqual([]);
    expect(await db().notification.count({ where: { mailDue: 'daily' } })).toBe(1);
  });

  it('begins at seven by the clock of the institute', async () => {
    const { lastDigest } = await import('./mail-notifications');
    const [row] = await db().$queryRaw<{ hour: string; isPast: boolean; isOfLastDay: boolean }[]>`
      SELECT to_char(${lastDigest()} AT TIME ZONE 'Asia/Dubai', 'HH24:MI:SS') AS hour, ${lastDigest()} <= now() AS "isPast",
             ${lastDigest()} > now() - interval '1 day' AS "isOfLastDay"`;
    expect(row).toEqual({ hour: '07:00:00', isPast: true, isOfLastDay: true });
  });

  it('is not written when there is nothing to tell', async () => {
    const { id } = await givenDraft(sara);
    await publish(id, '1');
    await yesterday();
    await read();
    await run();
    expect(await mails()).toEqual([]);
  });

  it('lists no more than somebody reads', async () => {
    const { id } = await givenDraft(sara, 'A title');
    for (let count = 0; count < 33; count += 1) await publish(id, String(count));
    await yesterday();
    await run();
    const [mail] = await mails();
    expect(mail?.text.match(/A title/g)).toHaveLength(60);
    expect(mail?.text).toContain('3 more stand in the newsroom.');
  });
});

it('A notification is removed after 90 days, read or not', async () => {
  const { id } = await givenDraft(sara);
  await publish(id, 'old');
  await db().$executeRaw`UPDATE "Notification" SET "createdAt" = now() - interval '91 days'`;
  await publish(id, 'new');
  await run();
  expect(await db().notification.findMany()).toMatchObject([{ key: 'published:new' }]);
});

it('The job is enqueued when there is something to do, and not otherwise', async () => {
  const look = () => transaction(async (tx) => MAIL_NOTIFICATIONS_HANDLER.enqueueOutstanding?.(tx));
  const count = async () => {
    const [row] = await db().$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM pgboss.job WHERE name = 'mail-notifications'`;
    return row?.count;
  };
  const { id } = await givenDraft(sara);
  await publish(id, '1');
  await look();
  expect(await count()).toBe(0);
  await approve(id);
  await look();
  expect(await count()).toBe(1);
});
