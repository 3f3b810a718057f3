import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { signOut } from '@/lib/sign-in/sign-out';
import { signedIn } from '@/lib/testing/cast';
import { deactivateUser } from '@/lib/users/deactivate-user';
import { updateUser } from '@/lib/users/update-user';
import { findSignedIn } from './sessions';

const hours = (count: number) => new Date(Date.now() + count * 3_600_000);

async function fieldsOf(userId: string) {
  const user = await db().user.findUniqueOrThrow({ where: { id: userId } });
  const { nameAr, nameEn, interfaceLocale, version } = user;
  return { nameAr, nameEn, interfaceLocale, version };
}

describe('A session', () => {
  it('ends at the next request after signing out', async () => {
    const omar = await signedIn('omar');
    await signOut(omar.sessionId);
    expect(await findSignedIn(omar.sessionId)).toBeNull();
  });

  it('that its user ended is recorded once in the audit log', async () => {
    const omar = await signedIn('omar');
    const events = () => db().auditEvent.count({ where: { action: 'session.ended', actorId: omar.userId } });
    const before = await events();
    await signOut(omar.sessionId);
    await signOut(omar.sessionId);
    expect(await events()).toBe(before + 1);
  });

  it('ends after twelve idle hours for an editor and after one for an administrator', async () => {
    const omar = await signedIn('omar');
    const layla = await signedIn('layla');
    expect(await findSignedIn(layla.sessionId, hours(1.1))).toBeNull();
    expect(await findSignedIn(omar.sessionId, hours(1.1))).not.toBeNull();
    expect(await findSignedIn(omar.sessionId, hours(14))).toBeNull();
  });

  it('is extended by use, but not beyond seven days', async () => {
    const omar = await signedIn('omar');
    for (let passed = 11; passed <= 160; passed += 11) {
      expect(await findSignedIn(omar.sessionId, hours(passed))).not.toBeNull();
    }
    expect(await findSignedIn(omar.sessionId, hours(168.1))).toBeNull();
  });

  it('is not extended by a page that is left open and asks by itself', async () => {
    const layla = await signedIn('layla');
    for (const passed of [0.3, 0.6, 0.9]) {
      expect(await findSignedIn(layla.sessionId, hours(passed), false)).not.toBeNull();
    }
    expect(await findSignedIn(layla.sessionId, hours(1.1), false)).toBeNull();
  });

  it('ends when an administrator changes the user’s role', async () => {
    const layla = await signedIn('layla');
    const sara = await signedIn('sara');
    const fields = await fieldsOf(sara.userId);
    await updateUser(layla, sara.userId, { ...fields, role: 'editor' });
    expect(await findSignedIn(sara.sessionId)).toBeNull();
  });

  it('ends when the account is deactivated', async () => {
    const layla = await signedIn('layla');
    const daniel = await signedIn('daniel');
    await deactivateUser(layla, daniel.userId);
    expect(await findSignedIn(daniel.sessionId)).toBeNull();
  });
});

describe('The newsroom', () => {
  it('is not left without an administrator, even if two demote each other at once', async () => {
    const layla = await signedIn('layla');
    const omar = await signedIn('omar');
    await db().user.update({ where: { id: omar.userId }, data: { role: 'admin' } });
    const [ofLayla, ofOmar] = await Promise.all([fieldsOf(layla.userId), fieldsOf(omar.userId)]);
    const admin = { ...omar, role: 'admin' as const };
    const outcomes = await Promise.allSettled([
      updateUser(layla, omar.userId, { ...ofOmar, role: 'editor' }),
      updateUser(admin, layla.userId, { ...ofLayla, role: 'editor' }),
    ]);
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    expect(await db().user.count({ where: { role: 'admin', deactivatedAt: null } })).toBe(1);
  });
});
