import { beforeEach, describe, expect, it } from 'vitest';
import { signIn } from '@/lib/auth/sign-in';
import { db } from '@/lib/db';
import { ensureFirstAdmin } from './ensure-first-admin';

const email = 'desk@institute.example';

describe('The first administrator', () => {
  it('signs in with the password that the operator gave', async () => {
    const password = 'nine lanterns over the creek';
    expect(await ensureFirstAdmin({ email, password })).toEqual({ email, password: null, isWeak: false });
    expect(await signIn({ email, password, address: '192.0.2.7' })).toHaveProperty('sessionId');
  });

  it('is there already at the next start, whatever the settings say by then', async () => {
    expect(await ensureFirstAdmin({ email, password: 'short' })).toBeNull();
  });
});

describe('A given password that nobody may choose in the newsroom', () => {
  beforeEach(async () => {
    await db().session.deleteMany();
    await db().user.deleteMany();
  });

  it.each(['aaaaaaaaaaaaaa', 'abcdefghijklmn', 'desk-institute', 'short'])(
    'is told: %s',
    async (password) => {
      expect(await ensureFirstAdmin({ email, password })).toMatchObject({ isWeak: true });
      expect(await signIn({ email, password, address: '192.0.2.7' })).toHaveProperty('sessionId');
    },
  );
});
