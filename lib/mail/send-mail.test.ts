import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import type { SmtpServer } from '@/lib/mail-settings';
import { castUser } from '@/lib/testing/cast';
import { openMailServer } from '@/lib/testing/mail-server';
import { transaction } from '@/lib/transaction';
import { deliverMail } from './deliver-mail';
import { enqueueMail, type NewMail } from './enqueue-mail';
import { openTransport } from './mail-transport';
import { sendDueMails } from './send-due-mails';

const SENDER = { nameAr: 'مركز', nameEn: 'Markaz', address: 'newsroom@markaz.example' };
const UNTRUSTED = { rejectUnauthorized: false };

let server: Awaited<ReturnType<typeof openMailServer>>;
beforeEach(async () => {
  await db().mail.deleteMany();
  server = await openMailServer();
});
afterEach(() => server.close());

const content = { subject: 'A subject', blocks: [{ kind: 'paragraph', text: 'A paragraph.' }] } as const;

/** A mail to Sara, who reads Arabic first unless somebody has changed it. */
async function given(fields: Partial<NewMail> = {}): Promise<string> {
  const { id: userId } = await castUser('sara');
  await transaction((tx) =>
    enqueueMail(tx, { userId, compose: () => ({ ...content, blocks: [...content.blocks] }), ...fields }),
  );
  const mail = await db().mail.findFirstOrThrow({ orderBy: { id: 'desc' } });
  return mail.id;
}

interface Options {
  settings?: SmtpServer;
  tls?: object;
  timeoutMs?: number;
}

async function send({
  settings = server.settings,
  tls = UNTRUSTED,
  timeoutMs,
}: Options = {}): Promise<boolean> {
  const transport = openTransport(settings, tls);
  return sendDueMails({ deliver: (mail) => deliverMail(transport, SENDER, mail, timeoutMs) });
}

const stored = (id: string) => db().mail.findUniqueOrThrow({ where: { id } });
const pass = (seconds: number) =>
  db().$executeRaw`UPDATE "Mail" SET "dueAt" = "dueAt" - make_interval(secs => ${seconds})`;

/** Opens another server in the place of the one of each test. */
async function reopen(options: Parameters<typeof openMailServer>[0]) {
  await server.close();
  server = await openMailServer(options);
}

describe('A mail server gets', () => {
  it('a mail once, from the newsroom to the stored address, as text and as HTML', async () => {
    const id = await given();
    expect(await send()).toBe(true);
    expect(await send()).toBe(true);
    const sara = await castUser('sara');
    expect(server.mails).toHaveLength(1);
    expect(server.mails[0]).toMatchObject({
      envelope: { from: SENDER.address, to: [sara.email] },
      messageId: `<${id}@markaz.example>`,
      subject: 'A subject',
      text: expect.stringContaining('A paragraph.'),
      html: expect.stringContaining('<p style="margin:0 0 16px">A paragraph.</p>'),
      attachments: [],
    });
    expect(server.mails[0]?.from?.value).toMatchObject([{ address: SENDER.address }]);
    expect(server.mails[0]?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(await stored(id)).toMatchObject({
      state: 'sent',
      attempts: 1,
      failure: null,
      text: expect.anything(),
    });
  });

  it('it over an encrypted connection wherever it offers one', async () => {
    await given();
    await send();
    expect(server.mails).toMatchObject([{ isEncrypted: true }]);
  });

  it('user and password over TLS, from the first byte or after STARTTLS', async () => {
    for (const secure of [true, false]) {
      await reopen({ secure, password: 'a right one' });
      await given();
      expect(await send()).toBe(true);
      expect(server.mails).toMatchObject([{ isEncrypted: true, user: 'newsroom' }]);
    }
  });

  it('every mail that waits, also when the one before is refused', async () => {
    const first = await given();
    server.behave('refuse recipient');
    await send();
    server.behave('accept');
    await given();
    await given();
    expect(await send()).toBe(true);
    expect(server.mails).toHaveLength(2);
    expect(await stored(first)).toMatchObject({ state: 'failed' });
  });

  it('the same mail once from two processes', async () => {
    for (let count = 0; count < 6; count += 1) await given();
    await Promise.all([send(), send()]);
    expect(server.mails).toHaveLength(6);
    expect(new Set(server.mails.map(({ messageId }) => messageId)).size).toBe(6);
  });

  it('nothing of a transaction that is not committed', async () => {
    const { id: userId } = await castUser('sara');
    await transaction(async (tx) => {
      await enqueueMail(tx, { userId, compose: () => ({ subject: 'Never', blocks: [] }) });
      throw new Error('a fault');
    }).catch(() => {});
    await send();
    expect(server.mails).toEqual([]);
  });
});

describe('What a mail server refuses', () => {
  it.each([
    ['refuse recipient', /550 .*No such user here/],
    ['refuse mail', /554 .*Looks like spam/],
  ] as const)('for good is told at once (%s)', async (behaviour, response) => {
    const id = await given();
    server.behave(behaviour);
    expect(await send()).toBe(true);
    expect(await stored(id)).toMatchObject({
      ...{ state: 'failed', attempts: 1 },
      failure: { reason: 'refused', response: expect.stringMatching(response) },
    });
    await pass(100_000);
    server.behave('accept');
    await send();
    expect(server.mails).toEqual([]);
  });

  it('for the moment is tried again, after growing pauses', async () => {
    const id = await given();
    server.behave('not yet');
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1) {
      const before = Date.now();
      await send();
      const { state, dueAt } = await stored(id);
      expect(state).toBe('waiting');
      pauses.push(Math.round((dueAt.getTime() - before) / 60_000));
      await pass(100_000);
    }
    expect(pauses).toEqual([1, 5, 15, 60, 180, 360, 360]);
    expect((await stored(id)).failure).toMatchObject({ reason: 'deferred' });
    server.behave('accept');
    await send();
    expect(server.mails).toHaveLength(1);
  });

  it('for days is given up', async () => {
    const id = await given();
    server.behave('not yet');
    await send();
    await db().$executeRaw`UPDATE "Mail" SET "waitingSince" = now() - interval '4 days', "dueAt" = now()`;
    await send();
    expect(await stored(id)).toMatchObject({ state: 'failed', attempts: 1, failure: { reason: 'deferred' } });
  });
});

describe('A connection', () => {
  it('that is lost after the text was sent leads to the same mail once more, which is known by its Message-ID', async () => {
    const id = await given();
    server.behave('lose connection');
    expect(await send()).toBe(false);
    expect(await stored(id)).toMatchObject({ state: 'waiting', failure: { reason: 'unreachable' } });
    server.behave('accept');
    await pass(100_000);
    await send();
    expect(server.mails.map(({ messageId }) => messageId)).toEqual(Array(2).fill(`<${id}@markaz.example>`));
    expect(await stored(id)).toMatchObject({ state: 'sent' });
  });

  it('to a server that does not answer ends, and the others wait', async () => {
    const id = await given();
    const other = await given();
    server.behave('never answer');
    expect(await send({ timeoutMs: 1_000 })).toBe(false);
    expect(await stored(id)).toMatchObject({ state: 'waiting', failure: { reason: 'timeout' } });
    expect(await stored(other)).toMatchObject({ state: 'waiting', attempts: 0, failure: null });
  });

  it('to a server that is away is told', async () => {
    const id = await given();
    await server.close();
    expect(await send()).toBe(false);
    expect(await stored(id)).toMatchObject({ state: 'waiting', failure: { reason: 'unreachable' } });
  });

  it('with a wrong password is told, and the mail waits until it is mended', async () => {
    await reopen({ secure: true, password: 'a right one' });
    const id = await given();
    expect(await send({ settings: { ...server.settings, password: 'hunter2-wrong' } })).toBe(false);
    const { state, failure } = await stored(id);
    expect([state, failure]).toMatchObject(['waiting', { reason: 'signIn' }]);
    expect(JSON.stringify(failure)).not.toContain('hunter2');
  });

  it('to a server whose certificate nobody trusts is refused', async () => {
    await reopen({ secure: true });
    const id = await given();
    expect(await send({ tls: {} })).toBe(false);
    expect(await stored(id)).toMatchObject({ state: 'waiting', failure: { reason: 'encryption' } });
    expect(server.mails).toEqual([]);
  });

  it('without encryption carries no password to another machine', async () => {
    await reopen({ password: 'a right one', hideSTARTTLS: true, allowInsecureAuth: true });
    const id = await given();
    // Only the name says that it is another machine.
    expect(await send({ settings: { ...server.settings, host: '0.0.0.0' } })).toBe(false);
    expect(await stored(id)).toMatchObject({ state: 'waiting', failure: { reason: 'encryption' } });
    expect(server.mails).toEqual([]);
  });
});

describe('A mail', () => {
  it('whose process was killed while it was sent is sent by another one some minutes later', async () => {
    const id = await given();
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
    await send();
    expect(server.mails).toHaveLength(1);
  });

  it('that waited for days without a server is not sent any more', async () => {
    const id = await given();
    await db().$executeRaw`UPDATE "Mail" SET "waitingSince" = now() - interval '4 days'`;
    await send();
    expect(await stored(id)).toMatchObject({ state: 'failed', attempts: 0, failure: { reason: 'old' } });
    expect(server.mails).toEqual([]);
  });

  it('that is confidential is forgotten when it is sent', async () => {
    const id = await given({ isConfidential: true });
    expect((await stored(id)).text).toContain('A paragraph.');
    await send();
    expect(server.mails[0]?.text).toContain('A paragraph.');
    expect(await stored(id)).toMatchObject({ text: '', html: '', state: 'sent' });
  });
});
