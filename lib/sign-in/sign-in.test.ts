import { beforeEach, describe, expect, it } from 'vitest';
import { lockAccount } from '@/lib/auth/lock-account';
import { hashPassword, verifyPassword } from '@/lib/auth/passwords';
import { findSignedIn } from '@/lib/auth/sessions';
import { db } from '@/lib/db';
import { CAST_PASSWORD, castUser, signedIn } from '@/lib/testing/cast';
import { untilWaiting } from '@/lib/testing/waiting';
import { withinSignInWindow } from '@/lib/testing/within-sign-in-window';
import { transaction } from '@/lib/transaction';
import { changePassword } from '@/lib/users/change-password';
import { signIn } from './sign-in';

const address = '192.0.2.7';
const omarsEmail = 'omar.farouk@markaz.example';

beforeEach(async () => {
  await withinSignInWindow();
  await db().rateLimit.deleteMany();
  await castUser('omar');
});

function attempt(password: string, email = omarsEmail, from = address) {
  return signIn({ email, password, address: from });
}

/** Sets a counter as if so many attempts had been made in the present window. */
async function givenAttempts(key: string, count: number): Promise<void> {
  await db().$executeRaw`
    INSERT INTO "RateLimit" VALUES (${key}, date_bin('15 minutes', now(), 'epoch'::timestamptz), ${count})`;
}

describe('Signing in', () => {
  it('opens a session for the right password, whatever the case of the e-mail address', async () => {
    const { sessionId } = await attempt(CAST_PASSWORD, 'Omar.Farouk@markaz.example');
    expect((await findSignedIn(sessionId))?.user.nameEn).toBe('Omar Farouk');
  });

  it('gives the same answer to a wrong password and to an unknown account', async () => {
    const wrong = { code: 'unauthenticated', issues: [{ key: 'auth.wrong' }] };
    await expect(attempt('not the password')).rejects.toMatchObject(wrong);
    await expect(attempt(CAST_PASSWORD, 'nobody@markaz.example')).rejects.toMatchObject(wrong);
  });

  it('refuses an expired one-time password and a deactivated account', async () => {
    await db().user.update({ where: { email: omarsEmail }, data: { passwordExpiresAt: new Date(0) } });
    await expect(attempt(CAST_PASSWORD)).rejects.toMatchObject({ code: 'unauthenticated' });
    await db().user.update({
      where: { email: omarsEmail },
      data: { passwordExpiresAt: null, deactivatedAt: new Date() },
    });
    await expect(attempt(CAST_PASSWORD)).rejects.toMatchObject({ code: 'unauthenticated' });
    await db().user.update({ where: { email: omarsEmail }, data: { deactivatedAt: null } });
  });

  it('is limited to ten tries for one account, even at the same moment and although a later one is right', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 14 }, () => attempt('guess')));
    const refused = tries.filter((t) => t.status === 'rejected' && t.reason.code === 'too_many');
    expect(refused).toHaveLength(4);
    await expect(attempt(CAST_PASSWORD)).rejects.toMatchObject({
      code: 'too_many',
      issues: [{ key: 'auth.tooMany' }],
    });
  });

  it('is limited for one address across accounts', async () => {
    await givenAttempts('sign-in:address:192.0.2.7', 50);
    await expect(attempt(CAST_PASSWORD)).rejects.toMatchObject({ code: 'too_many' });
  });

  it('stays open to Omar while someone on another network guesses at his account', async () => {
    const guesses = Array.from({ length: 12 }, () => attempt('guess', omarsEmail, '198.51.100.66'));
    const outcomes = await Promise.allSettled(guesses);
    expect(outcomes.filter((t) => t.status === 'rejected' && t.reason.code === 'too_many')).toHaveLength(2);
    expect(await attempt(CAST_PASSWORD)).toHaveProperty('sessionId');
    await expect(attempt('guess', omarsEmail, '198.51.100.66')).rejects.toMatchObject({ code: 'too_many' });
  });

  it('is limited for one account across many addresses, at a hundred tries', async () => {
    await givenAttempts(`sign-in:account:${omarsEmail}`, 99);
    await expect(attempt('guess', omarsEmail, '198.51.100.1')).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await expect(attempt('guess', omarsEmail, '198.51.100.2')).rejects.toMatchObject({ code: 'too_many' });
  });

  it('counts all addresses that one visitor has in IPv6 as one', async () => {
    const tries = Array.from({ length: 12 }, (_, at) =>
      attempt('guess', omarsEmail, `2001:db8:1:2::${at + 1}`),
    );
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter((t) => t.status === 'rejected' && t.reason.code === 'too_many')).toHaveLength(2);
  });

  it('is recorded in the audit log with its network address, and once when a limit is reached', async () => {
    const limited = { action: 'session.limited', subjectId: omarsEmail } as const;
    const before = await db().auditEvent.count({ where: limited });
    await Promise.allSettled(Array.from({ length: 14 }, () => attempt('guess')));
    expect(await db().auditEvent.count({ where: limited })).toBe(before + 1);
    const { userId } = await attempt(CAST_PASSWORD, omarsEmail, '203.0.113.5');
    const started = { action: 'session.started', actorId: userId } as const;
    const event = await db().auditEvent.findFirst({ where: started, orderBy: { id: 'desc' } });
    expect(event?.data).toEqual({ address: '203.0.113.5' });
  });

  it('deletes the counters of the day before, even if no attempt succeeds', async () => {
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    await db().rateLimit.create({ data: { key: 'sign-in:address:192.0.2.99', windowStart: yesterday } });
    await attempt('guess').catch(() => undefined);
    expect(await db().rateLimit.count({ where: { windowStart: yesterday } })).toBe(0);
  });

  it('is recorded in the audit log with the account and never with the password, if it fails', async () => {
    await attempt('a very secret guess').catch(() => undefined);
    const event = await db().auditEvent.findFirst({
      where: { action: 'session.refused' },
      orderBy: { id: 'desc' },
    });
    expect(event).toMatchObject({ subjectId: omarsEmail, data: { address } });
    expect(JSON.stringify(event?.data)).not.toContain('guess');
  });
});

describe('A password that an administrator resets', () => {
  // Holds the account's row while `attempt`, which has verified the former password, waits for it, and resets the password.
  async function resetDuring(key: 'omar' | 'sara', attempt: () => Promise<unknown>) {
    const { id } = await castUser(key);
    await db().session.updateMany({ where: { userId: id }, data: { endedAt: new Date() } });
    let outcome: Promise<unknown> = Promise.resolve();
    await transaction(async (tx) => {
      await lockAccount(tx, id);
      outcome = attempt().catch((error) => error);
      await untilWaiting();
      await tx.user.update({
        where: { id },
        data: { passwordHash: await hashPassword('set by the administrator') },
      });
    });
    return { outcome: await outcome, user: await db().user.findUniqueOrThrow({ where: { id } }) };
  }

  it('stays reset, although a request with the former one was about to change it', async () => {
    const sara = await signedIn('sara');
    const change = { current: CAST_PASSWORD, next: 'an intruder’s own words' };
    const { outcome, user } = await resetDuring('sara', () => changePassword(sara, change));
    expect(outcome).toMatchObject({ issues: [{ path: 'current', key: 'password.currentWrong' }] });
    expect(await verifyPassword(user.passwordHash, 'set by the administrator')).toBe(true);
    await db().user.delete({ where: { id: user.id } });
  });

  it('leaves no new session to a request that had just verified the former one', async () => {
    const { outcome, user } = await resetDuring('omar', () => attempt(CAST_PASSWORD));
    expect(outcome).toMatchObject({ code: 'unauthenticated', issues: [{ key: 'auth.wrong' }] });
    expect(await db().session.count({ where: { userId: user.id, endedAt: null } })).toBe(0);
    await db().user.delete({ where: { id: user.id } });
  });
});

describe('Sessions that ended long ago', () => {
  it('are deleted at a sign-in, except each user’s last one', async () => {
    const { id: omar } = await castUser('omar');
    const { id: layla } = await castUser('layla');
    const day = (back: number) => new Date(Date.now() - back * 86_400_000);
    const session = (userId: string, back: number) => ({
      userId,
      createdAt: day(back),
      lastSeenAt: day(back),
      expiresAt: day(back - 7),
    });
    await db().session.deleteMany();
    await db().session.createMany({
      data: [
        session(omar, 200),
        session(omar, 38),
        session(omar, 30),
        session(layla, 90),
        session(layla, 60),
      ],
    });
    await attempt(CAST_PASSWORD);
    const left = await db().session.groupBy({ by: ['userId'], _count: true });
    expect(new Map(left.map((row) => [row.userId, row._count]))).toEqual(
      new Map([
        [omar, 2],
        [layla, 1],
      ]),
    );
  });
});
