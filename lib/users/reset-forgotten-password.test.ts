import { describe, expect, it } from 'vitest';
import { findSignedIn } from '@/lib/auth/sessions';
import { db } from '@/lib/db';
import { signIn } from '@/lib/sign-in/sign-in';
import { signedIn } from '@/lib/testing/cast';
import { resetForgottenPassword } from './reset-forgotten-password';

describe('An administrator who has lost the password', () => {
  it('gets a new one from the operator, and all sessions opened with the old one end', async () => {
    const layla = await signedIn('layla');
    const { email } = await db().user.findUniqueOrThrow({ where: { id: layla.userId } });
    const given = await resetForgottenPassword(` ${email.toUpperCase()} `);
    expect(await findSignedIn(layla.sessionId)).toBeNull();
    const opened = await signIn({ email, password: given?.password ?? '', address: '127.0.0.1' });
    expect((await findSignedIn(opened.sessionId))?.user.mustChangePassword).toBe(true);
    const user = await db().user.findUniqueOrThrow({ where: { email } });
    expect(user.passwordExpiresAt?.getTime()).toBeGreaterThan(Date.now());
    expect(await db().auditEvent.findMany({ where: { action: 'user.password_reset' } })).toMatchObject([
      { actorId: null, subjectType: 'user', subjectId: layla.userId },
    ]);
  });
});

it('An address without an account changes nothing', async () => {
  expect(await resetForgottenPassword('nobody@markaz.example')).toBeNull();
});

it('A deactivated account stays deactivated', async () => {
  const omar = await signedIn('omar');
  const { email } = await db().user.update({
    where: { id: omar.userId },
    data: { deactivatedAt: new Date() },
  });
  const given = await resetForgottenPassword(email);
  expect(given?.isDeactivated).toBe(true);
  const attempt = { email, password: given?.password ?? '', address: '127.0.0.1' };
  await expect(signIn(attempt)).rejects.toMatchObject({ code: 'unauthenticated' });
});
