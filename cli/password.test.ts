import { afterEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import password from './password';

const reachable = process.env.DATABASE_URL;
afterEach(() => {
  process.env.DATABASE_URL = reachable;
  vi.restoreAllMocks();
});

describe('npm run password', () => {
  it('prints a new one-time password, once, for the named account', async () => {
    const { userId } = await signedIn('layla');
    const { email, passwordHash } = await db().user.findUniqueOrThrow({ where: { id: userId } });
    const printed = vi.spyOn(console, 'log').mockReturnValue();
    await password([email]);
    const text = printed.mock.calls.flat().join('\n');
    expect(text).toContain(email);
    expect(text).toMatch(/One-time password {3}\S{12,}/);
    const user = await db().user.findUniqueOrThrow({ where: { id: userId } });
    expect(user.passwordHash).not.toBe(passwordHash);
  });

  it.each([[[]], [['layla']], [['a@markaz.example', 'b@markaz.example']]])(
    'asks for one e-mail address when it is given %j',
    async (args) => {
      await expect(password(args)).rejects.toThrow(
        /^Name one account by its e-mail address: npm run password -- /,
      );
    },
  );

  it('says that an address is unknown', async () => {
    await expect(password(['nobody@markaz.example'])).rejects.toThrow(
      'There is no account with the e-mail address nobody@markaz.example.',
    );
  });

  it('says that no database answers', async () => {
    process.env.DATABASE_URL = 'postgresql://markaz@127.0.0.1:1/markaz';
    await expect(password(['layla@markaz.example'])).rejects.toThrow(/^No database answers at DATABASE_URL/);
  });

  it('creates no newsroom where there is none', async () => {
    Object.assign(process.env, { DATABASE_URL: '', DATA_DIR: '/nowhere/at/all' });
    await expect(password(['layla@markaz.example'])).rejects.toThrow(
      'There is no newsroom in /nowhere/at/all',
    );
  });
});
