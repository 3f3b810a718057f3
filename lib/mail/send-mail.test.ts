import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { castUser, signedIn } from '@/lib/testing/cast';
import { eventually } from '@/lib/testing/eventually';
import { openMailFixture, SENDER } from '@/lib/testing/mail-fixture';
import { transaction } from '@/lib/transaction';
import { enqueueMail } from './enqueue-mail';
import { retryMail } from './retry-mail';
import { sendDueMails } from './send-due-mails';

let mail: Awaited<ReturnType<typeof openMailFixture>>;
beforeEach(async () => {
  mail = await openMailFixture();
});
afterEach(() => mail.server.close());

describe('A mail server gets', () => {
  it('a mail once, from the newsroom to the stored address, as text and as HTML', async () => {
    const id = await mail.given();
    expect(await mail.send()).toBe(true);
    expect(await mail.send()).toBe(true);
    const sara = await castUser('sara');
    expect(mail.server.mails).toHaveLength(1);
    expect(mail.server.mails[0]).toMatchObject({
      envelope: { from: SENDER.address, to: [sara.email] },
      messageId: `<${id}@markaz.example>`,
      subject: 'A subject',
      text: expect.stringContaining('A paragraph.'),
      html: expect.stringContaining('<p style="margin:0 0 16px">A paragraph.</p>'),
      attachments: [],
    });
    expect(mail.server.mails[0]?.from?.value).toMatchObject([{ address: SENDER.address }]);
    expect(mail.server.mails[0]?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(await mail.stored(id)).toMatchObject({
      state: 'sent',
      attempts: 1,
      failure: null,
      text: expect.anything(),
    });
  });

  it('it over an encrypted connection wherever it offers one', async () => {
    await mail.given();
    await mail.send();
    expect(mail.server.mails).toMatchObject([{ isEncrypted: true }]);
  });

  it('user and password over TLS, from the first byte or after STARTTLS', async () => {
    for (const secure of [true, false]) {
      await mail.reopen({ secure, password: 'a right one' });
      await mail.given();
      expect(await mail.send()).toBe(true);
      expect(mail.server.mails).toMatchObject([{ isEncrypted: true, user: 'newsroom' }]);
    }
  });

  it('every mail that waits, also when the one before is refused', async () => {
    const first = await mail.given();
    mail.server.behave('refuse recipient');
    await mail.send();
    mail.server.behave('accept');
    await mail.given();
    await mail.given();
    expect(await mail.send()).toBe(true);
    expect(mail.server.mails).toHaveLength(2);
    expect(await mail.stored(first)).toMatchObject({ state: 'failed' });
  });

  it('the same mail once from two processes', async () => {
    for (let count = 0; count < 6; count += 1) await mail.given();
    await Promise.all([mail.send(), mail.send()]);
    expect(mail.server.mails).toHaveLength(6);
    expect(new Set(mail.server.mails.map(({ messageId }) => messageId)).size).toBe(6);
  });

  it('nothing of a transaction that is not committed', async () => {
    const { id: userId } = await castUser('sara');
    await transaction(async (tx) => {
      await enqueueMail(tx, { userId, compose: () => ({ subject: 'Never', blocks: [] }) });
      throw new Error('a fault');
    }).catch(() => {});
    await mail.send();
    expect(mail.server.mails).toEqual([]);
  });
});

describe('A mail', () => {
  it('whose process was killed while it was sent is sent by another one some minutes later', async () => {
    const id = await mail.given();
    await sendDueMails({
      deliver: async () => {
        await db()
          .$executeRaw`UPDATE "Mail" SET "dueAt" = now() + interval '180 seconds' WHERE "id" = ${id}::uuid`;
        throw new Error('killed');
      },
    });
    await db().mail.update({
      where: { id },
      data: { state: 'waiting', dueAt: new Date(Date.now() - 1_000) },
    });
    await mail.send();
    expect(mail.server.mails).toHaveLength(1);
  });

  it('that is being sent is not tried again meanwhile, or it would arrive twice', async () => {
    const id = await mail.given();
    const layla = await signedIn('layla');
    const retry = () => transaction((tx) => retryMail(tx, layla, id));
    mail.server.behave('never answer');
    const sending = mail.send();
    await eventually(() => expect(mail.server.mails).toHaveLength(1));
    await expect(retry()).rejects.toMatchObject({
      ...{ code: 'conflict', issues: [{ key: 'mail.beingSent' }] },
    });
    mail.server.cut();
    expect(await sending).toBe(false);
    // This newsroom has no mail server by itself, which is what is in the way now.
    const possible = { issues: [{ key: 'mail.noServer' }] };
    await expect(retry()).rejects.toMatchObject(possible);
    await db().$executeRaw`UPDATE "Mail" SET "claimedUntil" = now() - interval '1 second'`;
    await expect(retry()).rejects.toMatchObject(possible);
  });

  it('that waited for days without a server is not sent any more', async () => {
    const id = await mail.given();
    await db().$executeRaw`UPDATE "Mail" SET "waitingSince" = now() - interval '4 days'`;
    await mail.send();
    expect(await mail.stored(id)).toMatchObject({ state: 'failed', attempts: 0, failure: { reason: 'old' } });
    expect(mail.server.mails).toEqual([]);
  });

  it('to somebody whose account was suspended meanwhile is not sent, also after the account is open again', async () => {
    const { id: userId } = await castUser('omar');
    const id = await mail.given({ userId });
    const other = await mail.given();
    await db().user.update({ where: { id: userId }, data: { deactivatedAt: new Date() } });
    expect(await mail.send()).toBe(true);
    expect(await mail.stored(other)).toMatchObject({ state: 'sent' });
    await db().user.update({ where: { id: userId }, data: { deactivatedAt: null } });
    await mail.pass(100_000);
    await mail.send();
    expect(mail.server.mails).toHaveLength(1);
    expect(await db().mail.count({ where: { id } })).toBe(0);
  });

  it('that is confidential is forgotten when it is sent', async () => {
    const id = await mail.given({ isConfidential: true });
    expect((await mail.stored(id)).text).toContain('A paragraph.');
    await mail.send();
    expect(mail.server.mails[0]?.text).toContain('A paragraph.');
    expect(await mail.stored(id)).toMatchObject({ text: '', html: '', state: 'sent' });
  });

  it('that is confidential is forgotten when it is given up, and not while it waits', async () => {
    const refused = await mail.given({ isConfidential: true });
    const old = await mail.given({ isConfidential: true });
    mail.server.behave('not yet');
    await mail.send();
    expect((await mail.stored(refused)).text).toContain('A paragraph.');
    await mail.pass(100_000);
    await db()
      .$executeRaw`UPDATE "Mail" SET "waitingSince" = now() - interval '4 days' WHERE "id" = ${old}::uuid`;
    mail.server.behave('refuse mail');
    await mail.send();
    for (const id of [refused, old])
      expect(await mail.stored(id)).toMatchObject({ state: 'failed', text: '', html: '' });
  });
});
