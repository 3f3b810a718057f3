import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { startJobs } from '@/lib/job-registry/start-jobs';
import { castUser, signedIn } from '@/lib/testing/cast';
import { eventually } from '@/lib/testing/eventually';
import { openMailServer } from '@/lib/testing/mail-server';
import { transaction } from '@/lib/transaction';
import { enqueueMail, type NewMail } from './enqueue-mail';
import { listMails, summarizeMails } from './list-mails';
import { readMail } from './read-mail';
import { retryMail } from './retry-mail';
import { SEND_MAIL_HANDLER } from './send-mail-handler';

let server: Awaited<ReturnType<typeof openMailServer>>;
let jobs: Awaited<ReturnType<typeof startJobs>>;
let layla: UserActor;
beforeAll(async () => {
  // Without STARTTLS: nobody trusts the certificate of this server.
  server = await openMailServer({ hideSTARTTLS: true });
  process.env.SMTP_URL = `smtp://127.0.0.1:${server.settings.port}`;
  process.env.MAIL_FROM = 'newsroom@markaz.example';
  layla = await signedIn('layla');
  jobs = await startJobs({ runs: true, handlers: [SEND_MAIL_HANDLER] });
});
afterAll(async () => {
  await jobs.stop();
  await server.close();
});
beforeEach(async () => {
  await db().mail.deleteMany();
  server.mails.length = 0;
  server.behave('accept');
});

async function given(fields: Partial<NewMail> = {}): Promise<string> {
  const { id: userId } = await castUser('sara');
  const compose: NewMail['compose'] = () => ({
    subject: 'A subject',
    blocks: [{ kind: 'paragraph', text: 'A secret word.' }],
  });
  await transaction((tx) => enqueueMail(tx, { userId, compose, ...fields }));
  return (await db().mail.findFirstOrThrow({ orderBy: { id: 'desc' } })).id;
}

const settled = (id: string, state: 'sent' | 'failed') =>
  eventually(async () => expect(await db().mail.findUnique({ where: { id } })).toMatchObject({ state }));
const lastEvent = () => db().auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });

describe('The job', () => {
  it('sends what a change has written as soon as the change is committed', async () => {
    const id = await given();
    await settled(id, 'sent');
    expect(server.mails).toMatchObject([
      {
        subject: 'A subject',
        envelope: { from: 'newsroom@markaz.example' },
        messageId: `<${id}@markaz.example>`,
      },
    ]);
    expect(server.mails[0]?.from?.value[0]?.name).toMatch(/^(مركز|Markaz)$/);
  });

  it('removes what was written more than 30 days ago', async () => {
    const old = await given();
    await settled(old, 'sent');
    await db().$executeRaw`UPDATE "Mail" SET "createdAt" = now() - interval '31 days'`;
    await settled(await given(), 'sent');
    expect(await db().mail.count()).toBe(1);
    expect(await db().mail.findUnique({ where: { id: old } })).toBeNull();
  });
});

describe('An administrator', () => {
  it('sees what was sent, and why something was not', async () => {
    await settled(await given(), 'sent');
    server.behave('refuse recipient');
    const failed = await given();
    await settled(failed, 'failed');
    const { email, nameEn } = await castUser('sara');
    const { rows, total } = await listMails(layla, { state: 'failed', size: 20 });
    expect([rows, total.count]).toMatchObject([
      [
        {
          id: failed,
          recipient: email,
          nameEn,
          subject: 'A subject',
          attempts: 1,
          failure: { reason: 'refused' },
        },
      ],
      1,
    ]);
    expect(JSON.stringify(rows)).not.toContain('A secret word.');
    expect(await summarizeMails(layla)).toMatchObject({
      ...{ isSending: true, counts: { failed: { count: 1 }, waiting: { count: 0 }, sent: { count: 1 } } },
    });
  });

  it('reads page after page, the newest first', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      const id = await given();
      await settled(id, 'sent');
      ids.unshift(id);
    }
    const first = await listMails(layla, { state: 'sent', size: 2 });
    const second = await listMails(layla, { state: 'sent', size: 2, after: first.next ?? '' });
    const back = await listMails(layla, { state: 'sent', size: 2, before: second.previous ?? '' });
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(ids.slice(0, 4));
    expect(back.rows).toEqual(first.rows);
  });

  it('has one that failed be tried again, which the audit log tells', async () => {
    server.behave('refuse mail');
    const id = await given();
    await settled(id, 'failed');
    server.behave('accept');
    await transaction((tx) => retryMail(tx, layla, id));
    expect(await lastEvent()).toMatchObject({
      action: 'mail.tried_again',
      subjectType: 'user',
      data: { mailId: id },
    });
    await settled(id, 'sent');
    expect(server.mails).toHaveLength(1);
    await expect(transaction((tx) => retryMail(tx, layla, id))).rejects.toMatchObject({
      ...{ code: 'conflict', issues: [{ key: 'mail.sent' }] },
    });
  });

  it('cannot have one be tried again whose recipient’s account is suspended', async () => {
    server.behave('refuse mail');
    const { id: userId } = await castUser('omar');
    const id = await given({ userId });
    await settled(id, 'failed');
    await db().user.update({ where: { id: userId }, data: { deactivatedAt: new Date() } });
    await expect(transaction((tx) => retryMail(tx, layla, id))).rejects.toMatchObject({
      ...{ code: 'conflict', issues: [{ key: 'mail.suspended' }] },
    });
    await db().user.update({ where: { id: userId }, data: { deactivatedAt: null } });
  });

  it('reads what a mail says, but not one that is for its recipient alone', async () => {
    const id = await given();
    await settled(id, 'sent');
    expect((await transaction((tx) => readMail(tx, layla, id))).text).toContain('A secret word.');
    const confidential = await given({ isConfidential: true });
    await expect(transaction((tx) => readMail(tx, layla, confidential))).rejects.toMatchObject({
      ...{ code: 'forbidden', issues: [{ key: 'mail.confidential' }] },
    });
    await settled(confidential, 'sent');
  });
});

it.each(['sara', 'daniel', 'omar'] as const)('%s, who is no administrator, sees no mail', async (key) => {
  const id = await given();
  const actor = await signedIn(key);
  const forbidden = { code: 'forbidden' };
  await expect(listMails(actor, { state: 'sent', size: 20 })).rejects.toMatchObject(forbidden);
  await expect(summarizeMails(actor)).rejects.toMatchObject(forbidden);
  await expect(transaction((tx) => readMail(tx, actor, id))).rejects.toMatchObject(forbidden);
  await expect(transaction((tx) => retryMail(tx, actor, id))).rejects.toMatchObject(forbidden);
  await settled(id, 'sent');
});
