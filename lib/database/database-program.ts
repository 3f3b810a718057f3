import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { findFallbackFolder } from './fallback-folder';
import { findPostmaster } from './postmaster';

/** The executable of the embedded server that runs on this DATA_DIR, or null when none runs. */
export function databaseProgram(dataDir: string): string | null {
  const folder = join(dataDir, 'postgres');
  if (!existsSync(folder)) return null;
  const home = findFallbackFolder(folder) ?? realpathSync(folder);
  return findPostmaster(join(home, 'data'))?.program ?? null;
}
