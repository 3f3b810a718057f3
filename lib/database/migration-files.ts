import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `checksum` is the SHA-256 of the script in hex, as Prisma stores it. `mayDestroy`: the folder holds `destructive.allow`. `isHarmless`: it holds
 * `additive.allow`, which says why builds that do not know the migration can go on, where its text alone does not show it.
 */
export type MigrationFile = {
  name: string;
  script: string;
  checksum: string;
  mayDestroy: boolean;
  isHarmless: boolean;
};

export const MIGRATIONS_FOLDER = 'prisma/migrations';

/** The migrations of a folder, oldest first (their names begin with the time of writing). */
export function readMigrationFiles(folder: string): MigrationFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
    .map(({ name }) => {
      const script = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      return {
        name,
        script,
        checksum: createHash('sha256').update(script).digest('hex'),
        mayDestroy: existsSync(join(folder, name, 'destructive.allow')),
        isHarmless: existsSync(join(folder, name, 'additive.allow')),
      };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
