import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '@/lib/make-folder.mjs';
import { OperatorError } from '@/lib/operator-error';

/** Makes the folder when it is missing. Throws an OperatorError unless files can be written into it. */
export function requireWritableFolder(folder: string): void {
  const testFile = join(folder, `.write-test-${process.pid}`);
  try {
    makeFolder(folder);
    writeFileSync(testFile, 'This file tests whether the folder can be written.\n');
    rmSync(testFile);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new OperatorError(
      `The data folder ${folder} cannot be written (${reason}): make it writable for this user, or choose another with DATA_DIR.`,
    );
  }
}

/**
 * Returns the secret that signs sessions: 48 random bytes as base64url, which the first start writes into the data folder. The
 * file appears with its whole content (a hard link), and of two simultaneous starts both use the secret of the first.
 */
export function readOrCreateAuthSecret(folder: string): string {
  const file = join(folder, 'auth-secret');
  const temporary = `${file}.${process.pid}`;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    writeFileSync(temporary, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600 });
    try {
      linkSync(temporary, file);
    } catch {
      // Another start has created the file meanwhile.
    }
    rmSync(temporary);
    return readFileSync(file, 'utf8').trim();
  }
}
