import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { openMailFixture } from '@/lib/testing/mail-fixture';

let mail: Awaited<ReturnType<typeof openMailFixture>>;
beforeEach(async () => {
  mail = await openMailFixture();
});
afterEach(() => mail.server.close());

describe('What a mail server refuses', () => {
  it.each([
    ['refuse recipient', /550 .*No such user here/],
    ['refuse mail', /554 .*Looks like spam/],
  ] as const)('for good is told at once (%s)', async (behaviour, response) => {
    const id = await mail.given();
    mail.server.behave(behaviour);
    expect(await mail.send()).toBe(true);
    expect(await mail.stored(id)).toMatchObject({
      ...{ state: 'failed', attempts: 1 },
      failure: { reason: 'refused', response: expect.stringMatching(response) },
    });
    await mail.pass(100_000);
    mail.server.behave('accept');
    await mail.send();
    expect(mail.server.mails).toEqual([]);
  });

  it('because of who sends is no fault of the mail: it is told, and all mails wait until that is mended', async () => {
    const [id, other] = [await mail.given(), await mail.given()];
    mail.server.behave('refuse sender');
    expect(await mail.send()).toBe(false);
    expect(await mail.stored(id)).toMatchObject({
      ...{ state: 'waiting', attempts: 1 },
      failure: { reason: 'sender', response: expect.stringMatching(/553 .*Sender address rejected/) },
    });
    expect(await mail.stored(other)).toMatchObject({ state: 'waiting', attempts: 0 });
    mail.server.behave('accept');
    await mail.pass(100_000);
    await mail.send();
    expect(mail.server.mails).toHaveLength(2);
  });

  it('for the moment is tried again, after growing pauses', async () => {
    const id = await mail.given();
    mail.server.behave('not yet');
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1) {
      const before = Date.now();
      await mail.send();
      const { state, dueAt } = await mail.stored(id);
      expect(state).toBe('waiting');
      pauses.push(Math.round((dueAt.getTime() - before) / 60_000));
      await mail.pass(100_000);
    }
    expect(pauses).toEqual([1, 5, 15, 60, 180, 360, 360]);
    expect((await mail.stored(id)).failure).toMatchObject({ reason: 'deferred' });
    mail.server.behave('accept');
    await mail.send();
    expect(mail.server.mails).toHaveLength(1);
  });

  it('for days is given up', async () => {
    const id = await mail.given();
    mail.server.behave('not yet');
    await mail.send();
    await db().$executeRaw`UPDATE "Mail" SET "waitingSince" = now() - interval '4 days', "dueAt" = now()`;
    await mail.send();
    expect(await mail.stored(id)).toMatchObject({
      state: 'failed',
      attempts: 1,
      failure: { reason: 'deferred' },
    });
  });
});

describe('A connection', () => {
  it('that is lost after the text was sent leads to the same mail once more, which is known by its Message-ID', async () => {
    const id = await mail.given();
    mail.server.behave('lose connection');
    expect(await mail.send()).toBe(false);
    expect(await mail.stored(id)).toMatchObject({ state: 'waiting', failure: { reason: 'unreachable' } });
    mail.server.behave('accept');
    await mail.pass(100_000);
    await mail.send();
    expect(mail.server.mails.map(({ messageId }) => messageId)).toEqual(
      Array(2).fill(`<${id}@markaz.example>`),
    );
    expect(await mail.stored(id)).toMatchObject({ state: 'sent' });
  });

  it('to a server that does not answer ends, and the others wait', async () => {
    const id = await mail.given();
    const other = await mail.given();
    mail.server.behave('never answer');
    expect(await mail.send({ timeoutMs: 1_000 })).toBe(false);
    expect(await mail.stored(id)).toMatchObject({ state: 'waiting', failure: { reason: 'timeout' } });
    expect(await mail.stored(other)).toMatchObject({ state: 'waiting', attempts: 0, failure: null });
  });

  it('to a server that is away is told', async () => {
    const id = await mail.given();
    await mail.server.close();
    expect(await mail.send()).toBe(false);
    expect(await mail.stored(id)).toMatchObject({ state: 'waiting', failure: { reason: 'unreachable' } });
  });

  it('with a wrong password is told, and the mail waits until it is mended', async () => {
    await mail.reopen({ secure: true, password: 'a right one' });
    const id = await mail.given();
    expect(await mail.send({ settings: { ...mail.server.settings, password: 'hunter2-wrong' } })).toBe(false);
    const { state, failure } = await mail.stored(id);
    expect([state, failure]).toMatchObject(['waiting', { reason: 'signIn' }]);
    expect(JSON.stringify(failure)).not.toContain('hunter2');
  });

  it('to a server whose certificate nobody trusts is refused', async () => {
    await mail.reopen({ secure: true });
    const id = await mail.given();
    expect(await mail.send({ tls: {} })).toBe(false);
    expect(await mail.stored(id)).toMatchObject({ state: 'waiting', failure: { reason: 'encryption' } });
    expect(mail.server.mails).toEqual([]);
  });

  it('without encryption carries no password to another machine', async () => {
    await mail.reopen({ password: 'a right one', disabledCommands: ['STARTTLS'], allowInsecureAuth: true });
    const id = await mail.given();
    // Only the name says that it is another machine.
    expect(await mail.send({ settings: { ...mail.server.settings, host: '0.0.0.0' } })).toBe(false);
    expect(await mail.stored(id)).toMatchObject({ state: 'waiting', failure: { reason: 'encryption' } });
    expect(mail.server.mails).toEqual([]);
  });
});
