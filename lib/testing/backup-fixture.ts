import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type RestoreOptions, restoreBackup } from '@/lib/backup/restore-backup';
import { type BackupOptions, writeBackup } from '@/lib/backup/write-backup';
import { makeTestDatabase, TEMPLATE } from './test-database';

/** A folder with a DATA_DIR of a newsroom and an empty one, and databases to restore into, which `remove` removes. */
export function createBackupFixture() {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'));
  const drops: (() => Promise<unknown>)[] = [];
  const source = { url: process.env.DATABASE_URL ?? '', dataDir: join(folder, 'data') };
  mkdirSync(join(source.dataDir, 'media', '2026'), { recursive: true });
  writeFileSync(join(source.dataDir, 'auth-secret'), 'a secret of the session cookies\n', { mode: 0o600 });
  writeFileSync(join(source.dataDir, 'media', '2026', 'صورة.webp'), Buffer.from([0, 1, 2, 255, 10, 13]), {
    mode: 0o640,
  });
  writeFileSync(join(source.dataDir, 'media', 'empty'), '');
  let count = 0;
  return {
    folder,
    source,
    file: join(folder, 'newsroom.tar.gz'),
    async database(template: 'empty' | 'migrated' = 'empty'): Promise<string> {
      const database = await makeTestDatabase(
        inject('testSocketFolder'),
        template === 'empty' ? 'template1' : TEMPLATE,
      );
      drops.push(database.drop);
      return database.url;
    },
    /** A path for a DATA_DIR that does not exist yet. */
    dataDir(): string {
      count += 1;
      return join(folder, `restored-${count}`);
    },
    write(options: Partial<BackupOptions> = {}) {
      const { file, source } = this;
      return writeBackup({ file, dataDir: source.dataDir, openDatabase: async () => source.url, ...options });
    },
    /** Restores into a new database and a new DATA_DIR unless others are given. */
    async restore(options: Partial<RestoreOptions> & { url?: string } = {}) {
      const url = options.url ?? (await this.database());
      const dataDir = options.dataDir ?? this.dataDir();
      const result = await restoreBackup({
        file: this.file,
        openDatabase: async () => url,
        ...options,
        dataDir,
      });
      return { ...result, url, dataDir };
    },
    async remove(): Promise<void> {
      for (const drop of drops) await drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
