import { describe, expect, it } from 'vitest';
import { findSignedIn } from '@/lib/auth/sessions';
import { db } from '@/lib/db';
import { CAST_PASSWORD, signedIn } from '@/lib/testing/cast';
import { changePassword } from './change-password';

it('A user cannot choose the name of the institute as a password, in either language', async () => {
  const names = { nameAr: 'معهد الدراسات البحرية', nameEn: 'Institute of Maritime Studies' };
  const value = { ...names, taglineAr: '', taglineEn: '', contactEmail: '', version: 1 };
  await db().setting.create({ data: { key: 'institute', value } });
  const sara = await signedIn('sara');
  for (const next of ['Maritime Studies 2026', 'معهد الدراسات البحرية']) {
    await expect(changePassword(sara, { current: CAST_PASSWORD, next })).rejects.toMatchObject({
      issues: [{ path: 'next', key: 'password.ownWords' }],
    });
  }
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
    const event = await db().auditEvent.findFirst({
      where: { action: 'user.password_refused', actorId: daniel.userId },
    });
    expect(event).toMatchObject({ subjectType: 'user', subjectId: daniel.userId });
  });
});
