import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { recordBackup } from '@/lib/backup/last-backup';
import { writeBackup } from '@/lib/backup/write-backup';
import { type Env, readEnv } from '@/lib/env';
import { OperatorError } from '@/lib/operator-error';
import { countsOf, createProgressLines, megabytes } from './backup-progress';
import { fileArgument } from './file-argument';
import { runWithDatabase } from './run-with-database';

/** Starting the embedded database would create an empty one. */
function requireNewsroom(env: Env): void {
  if (env.DATABASE_URL || existsSync(join(env.DATA_DIR, 'postgres'))) return;
  throw new OperatorError(
    `There is no newsroom in ${env.DATA_DIR}: set DATA_DIR or DATABASE_URL as for npm start.`,
  );
}

/** Writes a backup of the newsroom, whether or not the site runs. */
export default async function backup(args: string[]): Promise<void> {
  const file = fileArgument('backup', args);
  const env = readEnv(process.env);
  requireNewsroom(env);
  await runWithDatabase(env, async (options) => {
    const { bytes, checksums } = await writeBackup({
      ...options,
      file,
      dataDir: env.DATA_DIR,
      onProgress: createProgressLines(),
    });
    recordBackup(env.DATA_DIR, { at: new Date(), file, bytes });
    console.log(`\nWritten: ${file} (${megabytes(bytes)}) with ${countsOf(checksums)}.`);
    console.log('It holds password hashes and secrets: only your user may read it, so keep copies as safe.');
    if (env.AUTH_SECRET) {
      console.log('AUTH_SECRET comes from the environment and is not in it: keep it with your settings.');
    }
  });
}
