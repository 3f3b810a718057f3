import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '@/lib/operator-error';

/** Makes the folder when it is missing. Throws an OperatorError unless files can be written into it. */
export function requireWritableFolder(folder: string): void {
  const probe = join(folder, `.write-test-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(probe, 'A start tests whether it can write here.\n');
    rmSync(probe);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new OperatorError(
      `The data folder ${folder} cannot be written (${reason}): make it writable for this user, or choose another with DATA_DIR.`,
    );
  }
}

/**
 * The secret that signs sessions, made at the first start and kept in the data folder. It appears there whole or not
 * at all, and two starts at once agree on one.
 */
export function keptAuthSecret(folder: string): string {
  const file = join(folder, 'auth-secret');
  const draft = `${file}.${process.pid}`;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    writeFileSync(draft, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch {
      // Another start was first: its secret counts.
    }
    rmSync(draft);
    return readFileSync(file, 'utf8').trim();
  }
}
