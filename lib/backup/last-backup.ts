import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const LastBackup = z.object({
  /** When everything was on disk. */
  at: z.iso.datetime().transform((text) => new Date(text)),
  file: z.string(),
  bytes: z.int(),
});

export type LastBackup = z.output<typeof LastBackup>;

/** Hidden, so that no backup holds it: a restored newsroom has none of its own yet. */
const fileIn = (dataDir: string) => join(dataDir, '.last-backup.json');

/**
 * Remembers that a backup is complete, for `npm run doctor`. Everybody who may enter DATA_DIR may read it, since backups are often made by
 * another user than that of the service. Never throws: the backup is good all the same.
 */
export function recordBackup(dataDir: string, backup: LastBackup): void {
  if (!existsSync(dataDir)) return;
  const file = fileIn(dataDir);
  try {
    writeFileSync(`${file}.part`, `${JSON.stringify(backup)}\n`, { mode: 0o644 });
    renameSync(`${file}.part`, file);
  } catch {
    // Whoever may read DATA_DIR, but not write there, can make backups too.
  }
}

/** The last backup that was written of the newsroom in this folder; null when none was, or when that cannot be read. */
export function readLastBackup(dataDir: string): LastBackup | null {
  try {
    return LastBackup.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
  } catch {
    return null;
  }
}
