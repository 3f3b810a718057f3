import { describe, expect, it } from 'vitest';
import { findSignedIn } from '@/lib/auth/sessions';
import { signIn } from '@/lib/auth/sign-in';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { resetForgottenPassword } from './reset-forgotten-password';

describe('An administrator who has lost the password', () => {
  it('gets a new one from whoever runs the program, and everybody signed in with the old one is out', async () => {
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

it('An account that was closed stays closed', async () => {
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
