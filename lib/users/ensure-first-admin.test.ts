import { describe, expect, it } from 'vitest';
import { signIn } from '@/lib/auth/sign-in';
import { db } from '@/lib/db';
import { OperatorError } from '@/lib/operator-error';
import { ensureFirstAdmin } from './ensure-first-admin';

const email = 'desk@institute.example';

describe('The first administrator', () => {
  it('is not given a password that nobody else may choose', async () => {
    for (const password of ['aaaaaaaaaaaaaa', 'abcdefghijklmn', 'desk-institute', 'x'.repeat(257), 'short']) {
      const making = ensureFirstAdmin({ email, password });
      await expect(making).rejects.toThrow(/^ADMIN_PASSWORD is too easy to guess: .*\.$/);
      await expect(making).rejects.toBeInstanceOf(OperatorError);
    }
    expect(await db().user.count()).toBe(0);
  });

  it('signs in with the password that the operator gave', async () => {
    const password = 'nine lanterns over the creek';
    expect(await ensureFirstAdmin({ email, password })).toEqual({ email, password: null });
    expect(await signIn({ email, password, address: '192.0.2.7' })).toHaveProperty('sessionId');
  });

  it('is there already at the next start, whatever the settings say by then', async () => {
    expect(await ensureFirstAdmin({ email, password: 'short' })).toBeNull();
  });
});
