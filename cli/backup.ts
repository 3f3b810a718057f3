import { recordBackup } from '@/lib/backup/last-backup';
import { writeBackup } from '@/lib/backup/write-backup';
import { readEnv } from '@/lib/env';
import { openBucket } from '@/lib/media/storage/media-storage';
import { countsOf, createProgressLines, megabytes } from './backup-progress';
import { fileArgument } from './file-argument';
import { requireNewsroom } from './require-newsroom';
import { runWithDatabase } from './run-with-database';

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
      bucket: openBucket(env),
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
