import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findSignedIn } from '@/lib/auth/sessions';
import { db } from '@/lib/db';
import { readEnv } from '@/lib/env';
import { log } from '@/lib/log';
import { signIn } from '@/lib/sign-in/sign-in';
import { signedIn } from '@/lib/testing/cast';
import { loggedLines } from '@/lib/testing/logged-lines';
import { changePassword } from '@/lib/users/change-password';
import { ensureFirstAdmin } from '@/lib/users/ensure-first-admin';
import { removeFirstPassword } from '@/lib/users/first-password-file';
import { resetForgottenPassword } from '@/lib/users/reset-forgotten-password';
import { resetPassword } from '@/lib/users/reset-password';
import { tellFirstPassword } from './tell-first-password';

const account = { email: 'office@institute.example', password: 'seven lanterns by the creek' };
const folder = mkdtempSync(join(tmpdir(), 'first-password-'));
const file = join(folder, 'run', 'one-time-password');
// Of this process, too: changing a password looks there.
process.env.DATA_DIR = folder;
let printed: string[];

beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((text) => void printed.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(join(folder, 'run'), { recursive: true, force: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const settings = (LOG_FORMAT: string) => readEnv({ LOG_FORMAT, DATA_DIR: folder });

describe('The one-time password of the first administrator', () => {
  it('is shown to an operator at a terminal, and kept nowhere', () => {
    tellFirstPassword(settings('text'), account);
    expect(printed.join('\n')).toContain(account.password);
    expect(existsSync(file)).toBe(false);
  });

  it('is never in a log, which names a file that only the program’s user can read', async () => {
    const lines = await loggedLines(log, async () => tellFirstPassword(settings('json'), account));
    expect(printed).toEqual([]);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ account: account.email, file }]);
    expect(lines.join('')).not.toContain(account.password);
    expect(readFileSync(file, 'utf8')).toBe(`${account.email}\n${account.password}\n`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('replaces one of an earlier newsroom in the same folder, with rights of its own', async () => {
    tellFirstPassword(settings('json'), { ...account, password: 'an earlier one' });
    writeFileSync(file, 'readable by all', { mode: 0o644 });
    tellFirstPassword(settings('json'), account);
    expect(readFileSync(file, 'utf8')).toContain(account.password);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('that cannot be written is named with the way to another one, without being shown', () => {
    writeFileSync(join(folder, 'run'), 'a file where the folder should be');
    const tell = () => tellFirstPassword(settings('json'), account);
    expect(tell).toThrow(/npm run password -- office@institute\.example\.$/);
    expect(tell).not.toThrow(/lanterns/);
  });
});

describe('When the administrator has chosen a password', () => {
  beforeEach(async () => {
    await db().session.deleteMany();
    await db().mail.deleteMany();
    await db().user.deleteMany();
  });

  it('the file is gone', async () => {
    const admin = await ensureFirstAdmin({ email: account.email });
    const password = admin?.password ?? '';
    tellFirstPassword(settings('json'), { ...account, password });
    const { sessionId } = await signIn({ email: account.email, password, address: '192.0.2.7' });
    const actor = (await findSignedIn(sessionId))?.actor;
    if (!actor) throw new Error('nobody is signed in');
    await changePassword(actor, { current: password, next: 'nine boats leave at dawn' });
    expect(existsSync(file)).toBe(false);
  });

  it.each(['npm run password', 'another administrator'])(
    'or gets a new one from %s, the file is gone',
    async (by) => {
      const admin = await ensureFirstAdmin({ email: account.email });
      tellFirstPassword(settings('json'), { ...account, password: admin?.password ?? '' });
      if (by === 'npm run password') await resetForgottenPassword(account.email.toUpperCase());
      else {
        const { id } = await db().user.findUniqueOrThrow({ where: { email: account.email } });
        await resetPassword(await signedIn('layla'), id);
      }
      expect(existsSync(file)).toBe(false);
    },
  );

  it('the new one of a colleague leaves the file', async () => {
    tellFirstPassword(settings('json'), account);
    const { userId } = await signedIn('omar');
    await resetPassword(await signedIn('layla'), userId);
    expect(await resetForgottenPassword('nobody@markaz.example')).toBeNull();
    expect(existsSync(file)).toBe(true);
  });

  it('the file of another account stays', () => {
    tellFirstPassword(settings('json'), account);
    removeFirstPassword(folder, 'omar.farouk@markaz.example');
    expect(existsSync(file)).toBe(true);
    removeFirstPassword(folder, account.email);
    expect(existsSync(file)).toBe(false);
    removeFirstPassword(folder, account.email);
  });
});
