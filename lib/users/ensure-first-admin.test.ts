import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { signIn } from '@/lib/sign-in/sign-in';
import { ensureFirstAdmin } from './ensure-first-admin';

const email = 'office@institute.example';

describe('The first administrator', () => {
  it('signs in with the password that the operator gave', async () => {
    const password = 'nine lanterns over the creek';
    expect(await ensureFirstAdmin({ email, password })).toEqual({ email, password: null, isWeak: false });
    expect(await signIn({ email, password, address: '192.0.2.7' })).toHaveProperty('sessionId');
  });

  it('is not created again at the next start, even with another password in the settings', async () => {
    expect(await ensureFirstAdmin({ email, password: 'short' })).toBeNull();
  });
});

describe('A password from the operator that users may not choose', () => {
  beforeEach(async () => {
    await db().session.deleteMany();
    await db().user.deleteMany();
  });

  it.each(['aaaaaaaaaaaaaa', 'abcdefghijklmn', 'office-institute', 'short'])(
    'opens the account and is reported as weak: %s',
    async (password) => {
      expect(await ensureFirstAdmin({ email, password })).toMatchObject({ isWeak: true });
      expect(await signIn({ email, password, address: '192.0.2.7' })).toHaveProperty('sessionId');
    },
  );
});
