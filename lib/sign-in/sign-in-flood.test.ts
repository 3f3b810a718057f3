import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { CAST_PASSWORD, castUser } from '@/lib/testing/cast';
import { eventually } from '@/lib/testing/eventually';
import { withinSignInWindow } from '@/lib/testing/within-sign-in-window';
import { createDeviceToken, DEVICE_TOKEN_DAYS, readDeviceToken } from './device-token';
import { signIn } from './sign-in';

/** Passwords that are being checked at this moment, and the most there were. */
const checks = vi.hoisted(() => ({ running: 0, most: 0 }));
vi.mock('@/lib/auth/hashes', async (original) => {
  const hashes = await original<typeof import('@/lib/auth/hashes')>();
  return {
    ...hashes,
    async verify(...args: Parameters<typeof hashes.verify>) {
      checks.running += 1;
      checks.most = Math.max(checks.most, checks.running);
      return hashes.verify(...args).finally(() => {
        checks.running -= 1;
      });
    },
  };
});

const omar = 'omar.farouk@markaz.example';
/** The network where Omar works, and another one. */
const [OFFICE, CAFE] = ['192.0.2.7', '203.0.113.80'];

beforeEach(async () => {
  await withinSignInWindow();
  Object.assign(process.env, { AUTH_SECRET: 'of at least thirty-two characters' });
  await db().rateLimit.deleteMany();
  await db().refusedSignIn.deleteMany();
  const { id } = await castUser('omar');
  await db().session.deleteMany({ where: { userId: id } });
});

const attempt = (password: string, address: string, deviceToken?: string, email = omar) =>
  signIn({ email, password, address, deviceToken });

const addressOf = (index: number) => `10.${index >> 8}.${index & 255}.1`;

/** Wrong passwords for Omar's account, each from another network, until the account is limited. */
async function flood(): Promise<void> {
  await db().$executeRaw`
    INSERT INTO "RateLimit" VALUES (${`sign-in:account:${omar}`}, date_bin('15 minutes', now(), 'epoch'::timestamptz), 99)
    ON CONFLICT ("key", "windowStart") DO UPDATE SET "count" = 99`;
  for (let index = 0; index < 2; index += 1) await attempt('guess', addressOf(index)).catch(() => {});
}

const refusedAs = (code: string, key: string) => ({ code, issues: [{ path: '', key }] });
const isRefused = (outcome: PromiseSettledResult<unknown>, key: string) =>
  outcome.status === 'rejected' &&
  outcome.reason instanceof AppError &&
  outcome.reason.issues[0]?.key === key;

describe('While others guess at Omar’s password from a hundred addresses', () => {
  it('he is refused on a network that he never used', async () => {
    await flood();
    await expect(attempt(CAST_PASSWORD, '203.0.113.81')).rejects.toMatchObject({ code: 'too_many' });
  });

  it('he signs in with the browser that he has used before, wherever he is', async () => {
    const { deviceToken } = await attempt(CAST_PASSWORD, OFFICE);
    await flood();
    const again = await attempt(CAST_PASSWORD, CAFE, deviceToken);
    expect(readDeviceToken(again.deviceToken, omar, new Date())).toBe(
      readDeviceToken(deviceToken, omar, new Date()),
    );
  });

  it('he signs in with another browser where he has signed in before', async () => {
    await attempt(CAST_PASSWORD, OFFICE);
    await flood();
    expect(await attempt(CAST_PASSWORD, OFFICE)).toHaveProperty('sessionId');
  });

  it('guesses from where he works are still limited', async () => {
    await attempt(CAST_PASSWORD, OFFICE);
    await flood();
    const guesses = Array.from({ length: 12 }, () => attempt('guess', OFFICE));
    const outcomes = await Promise.allSettled(guesses);
    expect(outcomes.filter((outcome) => isRefused(outcome, 'auth.tooMany'))).toHaveLength(2);
  });
});

describe('The token of a browser', () => {
  it('has a limit of its own, so that a stolen one allows few guesses', async () => {
    const token = createDeviceToken(omar, new Date());
    const guesses = Array.from({ length: 12 }, (_, index) => attempt('guess', addressOf(index), token));
    const outcomes = await Promise.allSettled(guesses);
    expect(outcomes.filter((outcome) => isRefused(outcome, 'auth.tooMany'))).toHaveLength(2);
    await expect(attempt(CAST_PASSWORD, OFFICE, token)).rejects.toMatchObject({ code: 'too_many' });
    expect(await attempt(CAST_PASSWORD, OFFICE)).toHaveProperty('sessionId');
  });

  it('is one for one account, for a time, and cannot be made up', () => {
    const now = new Date('2026-05-04T10:00:00Z');
    const token = createDeviceToken(omar, now);
    const later = new Date(now.getTime() + (DEVICE_TOKEN_DAYS * 24 + 1) * 3_600_000);
    expect(readDeviceToken(token, omar, now)).not.toBeNull();
    expect(readDeviceToken(token, 'sara@markaz.example', now)).toBeNull();
    expect(readDeviceToken(token, omar, later)).toBeNull();
    const [id, expiresAt, signature] = token.split('.');
    const madeUp = [
      `${id}.9999999999999.${signature}`,
      `${id}.${expiresAt}.`,
      `${id}.${expiresAt}`,
      'x',
      '',
      undefined,
    ];
    for (const other of madeUp) expect(readDeviceToken(other, omar, now)).toBeNull();
  });
});

describe('Refused attempts', () => {
  const events = (subjectId: string) =>
    db().auditEvent.findMany({ where: { action: 'session.refused', subjectId }, orderBy: { id: 'asc' } });

  it('are counted for an account and a day, and the audit log gets the 1st and the 10th', async () => {
    const before = (await events(omar)).length;
    for (let index = 0; index < 12; index += 1) {
      await expect(attempt('guess', addressOf(index))).rejects.toMatchObject(
        refusedAs('unauthenticated', 'auth.wrong'),
      );
    }
    const added = (await events(omar)).slice(before);
    expect(added.map(({ data }) => data)).toEqual([
      { address: addressOf(0), attempts: 1, byVisitor: true },
      { address: addressOf(9), attempts: 10, byVisitor: true },
    ]);
    expect(await db().refusedSignIn.findMany()).toMatchObject([{ subject: `account:${omar}`, count: 12 }]);
  });

  it('for accounts that a visitor invents are counted for the network', async () => {
    for (let index = 0; index < 8; index += 1) {
      const invented = `invented${index}@markaz.example`;
      await attempt('guess', '198.51.100.9', undefined, invented).catch(() => {});
    }
    expect(await events('198.51.100.9')).toHaveLength(1);
    expect(await db().refusedSignIn.findMany()).toMatchObject([
      { subject: 'address:198.51.100.9', count: 8 },
    ]);
  });

  it('are forgotten after three months', async () => {
    const day = (back: number) => new Date(Date.now() - back * 86_400_000);
    await db().refusedSignIn.createMany({
      data: [
        { day: day(95), subject: 'account:old@markaz.example' },
        { day: day(80), subject: 'account:late@markaz.example' },
      ],
    });
    await attempt('guess', OFFICE).catch(() => {});
    const subjects = (await db().refusedSignIn.findMany()).map(({ subject }) => subject).sort();
    expect(subjects).toEqual(['account:late@markaz.example', `account:${omar}`]);
  });
});

describe('Three hundred people who sign in at once', () => {
  it('have few passwords checked at a time; those who would wait too long are told at once; a known browser goes first', async () => {
    const token = createDeviceToken(omar, new Date());
    const startedAt = performance.now();
    const told: number[] = [];
    const flood = Array.from({ length: 300 }, (_, index) =>
      attempt('guess', addressOf(index), undefined, `person${index}@markaz.example`).catch(
        (error: unknown) => {
          if (isRefused({ status: 'rejected', reason: error }, 'auth.busy'))
            told.push(performance.now() - startedAt);
          throw error;
        },
      ),
    );
    const outcomes = Promise.allSettled(flood);
    await eventually(() => expect(told.length).toBeGreaterThan(0));
    const ownerStartedAt = performance.now();
    expect(await attempt(CAST_PASSWORD, CAFE, token)).toHaveProperty('sessionId');
    expect(performance.now() - ownerStartedAt).toBeLessThan(5_000);
    const others = await outcomes;
    const busy = others.filter((outcome) => isRefused(outcome, 'auth.busy'));
    const wrong = others.filter((outcome) => isRefused(outcome, 'auth.wrong'));
    expect(busy.length + wrong.length).toBe(300);
    expect(wrong.length).toBeGreaterThan(20);
    expect(checks.most).toBeLessThanOrEqual(3);
  });
});
