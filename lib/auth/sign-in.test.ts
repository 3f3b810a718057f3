import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { CAST_PASSWORD, castUser, signedIn } from '@/lib/testing/cast';
import { changePassword } from './change-password';
import { findSignedIn } from './sessions';
import { signIn } from './sign-in';

const address = '192.0.2.7';
const omarsEmail = 'omar.farouk@markaz.example';

beforeEach(async () => {
  await db().rateLimit.deleteMany();
  await castUser('omar');
});

function attempt(password: string, email = omarsEmail) {
  return signIn({ email, password, address });
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

  it('is limited to ten tries for one account, even made at the same moment and with the right one among the last', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 14 }, () => attempt('guess')));
    const refused = tries.filter((t) => t.status === 'rejected' && t.reason.code === 'too_many');
    expect(refused).toHaveLength(4);
    await expect(attempt(CAST_PASSWORD)).rejects.toMatchObject({
      code: 'too_many',
      issues: [{ key: 'auth.tooMany' }],
    });
  });

  it('is limited for one address across accounts', async () => {
    for (let i = 0; i < 50; i++) {
      await db()
        .$executeRaw`INSERT INTO "RateLimit" VALUES ('sign-in:address:192.0.2.7', date_bin('15 minutes', now(), 'epoch'::timestamptz), 1)
        ON CONFLICT ("key","windowStart") DO UPDATE SET "count" = "RateLimit"."count" + 1`;
    }
    await expect(attempt(CAST_PASSWORD)).rejects.toMatchObject({ code: 'too_many' });
  });

  it('leaves a line in the audit trail that names the account and never the password', async () => {
    await attempt('a very secret guess').catch(() => undefined);
    const event = await db().auditEvent.findFirst({
      where: { action: 'session.refused' },
      orderBy: { id: 'desc' },
    });
    expect(event).toMatchObject({ subjectId: omarsEmail, data: { address } });
    expect(JSON.stringify(event?.data)).not.toContain('guess');
  });
});

describe('Changing the password', () => {
  it('ends the user’s other sessions and keeps this one', async () => {
    const sara = await signedIn('sara');
    const elsewhere = await signedIn('sara');
    await changePassword(sara, { current: CAST_PASSWORD, next: 'seven boats at anchor' });
    expect(await findSignedIn(elsewhere.sessionId)).toBeNull();
    expect(await findSignedIn(sara.sessionId)).not.toBeNull();
  });

  it('needs the current password', async () => {
    const daniel = await signedIn('daniel');
    const change = changePassword(daniel, { current: 'wrong', next: 'seven boats at anchor' });
    await expect(change).rejects.toMatchObject({
      issues: [{ path: 'current', key: 'password.currentWrong' }],
    });
  });
});
