import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '@/lib/make-folder.mjs';

/** In a folder that backups leave out. */
const fileIn = (dataDir: string) => join(dataDir, 'run', 'one-time-password');

/** Keeps the first administrator's one-time password where only the program's user can read it. Returns the file. */
export function writeFirstPassword(dataDir: string, account: { email: string; password: string }): string {
  const file = fileIn(dataDir);
  makeFolder(dirname(file));
  rmSync(file, { force: true });
  writeFileSync(file, `${account.email}\n${account.password}\n`, { mode: 0o600, flag: 'wx' });
  return file;
}

/** Removes the file when it is about this account, whose password has changed. Never throws: the password in it is useless already. */
export function removeFirstPassword(dataDir: string, email: string): void {
  const file = fileIn(dataDir);
  try {
    if (readFileSync(file, 'utf8').split('\n', 1)[0] === email) rmSync(file);
  } catch {
    // There is none, as in every newsroom that is not new, or another process removes it.
  }
}
