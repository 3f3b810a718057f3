import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { findFallbackFolder } from './fallback-folder';
import { findPostmaster, type Postmaster } from './postmaster';

/** The folder of the embedded database's files, or null when this DATA_DIR has no embedded database. */
export function findClusterFolder(dataDir: string): string | null {
  const folder = join(dataDir, 'postgres');
  if (!existsSync(folder)) return null;
  const data = join(findFallbackFolder(folder) ?? realpathSync(folder), 'data');
  return existsSync(data) ? data : null;
}

/** The embedded server that runs on this DATA_DIR, or null. */
export function findRunningServer(dataDir: string): Postmaster | null {
  const data = findClusterFolder(dataDir);
  return data === null ? null : findPostmaster(data);
}

/** The executable of the embedded server that runs on this DATA_DIR, or null when none runs. */
export function databaseProgram(dataDir: string): string | null {
  return findRunningServer(dataDir)?.program ?? null;
}
