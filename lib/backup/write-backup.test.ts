import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '@/lib/database/migrate';
import { MIGRATIONS_FOLDER, readMigrationFiles } from '@/lib/database/migration-files';
import { createBackupFixture } from '@/lib/testing/backup-fixture';
import { querying } from '@/lib/testing/database-content';
import { givenNewsroom } from '@/lib/testing/given-newsroom';

const fixture = createBackupFixture();
const { url } = fixture.source;
beforeAll(() => givenNewsroom());
afterAll(() => fixture.remove());

const inFolder = (name: string) => join(fixture.folder, name);

describe('A backup is refused in one sentence', () => {
  it('when migrations lock its tables for more than five seconds', async () => {
    await querying(url, async (client) => {
      await client.query('BEGIN; LOCK TABLE "Topic" IN ACCESS EXCLUSIVE MODE');
      await expect(fixture.write({ file: inFolder('locked.tar.gz') })).rejects.toThrow(
        /^The tables of the database are locked, perhaps by migrations/,
      );
    });
    expect(existsSync(inFolder('locked.tar.gz.part'))).toBe(false);
  });

  it('when the file exists', async () => {
    writeFileSync(inFolder('taken.tar.gz'), '');
    await expect(fixture.write({ file: inFolder('taken.tar.gz') })).rejects.toThrow(
      /taken\.tar\.gz exists already: name another file\.$/,
    );
  });

  it('when another backup writes the same file, or was cut off', async () => {
    writeFileSync(inFolder('busy.tar.gz.part'), '');
    await expect(fixture.write({ file: inFolder('busy.tar.gz') })).rejects.toThrow(
      /busy\.tar\.gz\.part exists: another backup is writing it, or one was cut off\./,
    );
  });

  it('when the folder does not exist or is no folder', async () => {
    await expect(fixture.write({ file: inFolder('no/such/x.tar.gz') })).rejects.toThrow(
      /^There is no folder .*such: /,
    );
    await expect(fixture.write({ file: inFolder('taken.tar.gz/x.tar.gz') })).rejects.toThrow(
      /x\.tar\.gz cannot be written \(ENOTDIR\)\.$/,
    );
  });

  it('when the file would be inside DATA_DIR, also through a link', async () => {
    symlinkSync(fixture.source.dataDir, inFolder('link'));
    for (const file of [join(fixture.source.dataDir, 'x.tar.gz'), inFolder('link/x.tar.gz')]) {
      await expect(fixture.write({ file })).rejects.toThrow(/x\.tar\.gz is inside DATA_DIR/);
    }
  });

  it('when there is no newsroom in the database', async () => {
    const empty = await fixture.database();
    const openDatabase = async () => empty;
    await expect(fixture.write({ openDatabase, file: inFolder('empty.tar.gz') })).rejects.toThrow(
      'The database holds no newsroom: set DATA_DIR or DATABASE_URL as for npm start.',
    );
  });

  it('when the database cannot be reached', async () => {
    const openDatabase = async () => 'postgresql://markaz@127.0.0.1:1/markaz';
    await expect(fixture.write({ openDatabase, file: inFolder('away.tar.gz') })).rejects.toThrow(
      'The database does not answer: make sure that it runs, then try again.',
    );
  });
});

it('Every table has a primary key, whatever migrations add', async () => {
  const migrated = await fixture.database();
  await migrate(migrated, { only: readMigrationFiles(MIGRATIONS_FOLDER).map(({ name }) => name) });
  const { checksums } = await fixture.write({
    openDatabase: async () => migrated,
    file: inFolder('all.tar.gz'),
  });
  expect(Object.keys(checksums.tables).length).toBeGreaterThan(20);
});
