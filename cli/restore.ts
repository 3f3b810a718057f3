import { restoreBackup } from '@/lib/backup/restore-backup';
import { readEnv } from '@/lib/env';
import { openBucket } from '@/lib/media/storage/media-storage';
import { countsOf, createProgressLines } from './backup-progress';
import { requireWritableFolder } from './data-folder';
import { fileArgument } from './file-argument';
import { runWithDatabase } from './run-with-database';

/** Restores a backup into an empty database and a DATA_DIR without a newsroom. */
export default async function restore(args: string[]): Promise<void> {
  const file = fileArgument('restore', args);
  const env = readEnv(process.env);
  await runWithDatabase(env, async ({ openDatabase, signal }) => {
    const { header, checksums, migrated } = await restoreBackup({
      file,
      dataDir: env.DATA_DIR,
      bucket: openBucket(env),
      openDatabase: () => {
        requireWritableFolder(env.DATA_DIR);
        return openDatabase();
      },
      onProgress: createProgressLines(),
      signal,
    });
    console.log(`\nRestored: ${countsOf(checksums)}, as of ${header.createdAt}.`);
    if (migrated.length > 0) console.log(`Applied newer migrations: ${migrated.join(', ')}.`);
    console.log('Accounts and passwords are those of the backup. Start the newsroom with npm start.');
  });
}
