import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '@/lib/database/migrate';
import { createBackupFixture } from '@/lib/testing/backup-fixture';
import { contentOf, querying } from '@/lib/testing/database-content';
import { givenNewsroom } from '@/lib/testing/given-newsroom';
import { listDataFiles } from './data-files';

const fixture = createBackupFixture();
let good: Buffer;
beforeAll(async () => {
  await givenNewsroom();
  await fixture.write();
  good = readFileSync(fixture.file);
});
afterAll(() => fixture.remove());

let count = 0;
function fileWith(content: Uint8Array | string): string {
  count += 1;
  const file = join(fixture.folder, `bad-${count}.tar.gz`);
  writeFileSync(file, content);
  return file;
}

/** The archive with its entries changed by a function, packed again by the system's tar in the same order. */
function repacked(change: (folder: string, names: string[]) => string[] | undefined): string {
  count += 1;
  const folder = join(fixture.folder, `unpacked-${count}`);
  mkdirSync(folder);
  execFileSync('tar', ['-xzf', fixture.file, '-C', folder]);
  const names = execFileSync('tar', ['-tzf', fixture.file], { encoding: 'utf8' }).trim().split('\n');
  const list = join(fixture.folder, `names-${count}`);
  writeFileSync(list, (change(folder, names) ?? names).join('\n'));
  const file = join(fixture.folder, `repacked-${count}.tar.gz`);
  execFileSync('tar', ['-czf', file, '-C', folder, '--no-recursion', '--no-unquote', '-T', list]);
  return file;
}

function edited(name: string, change: (text: string) => string): string {
  return repacked((folder) => {
    const path = join(folder, name);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    return undefined;
  });
}

let target: { url: string; dataDir: string };

/** Expects the sentence, a database without rows, and an empty data folder. */
async function expectRefused(file: string, sentence: RegExp): Promise<void> {
  await expect(fixture.restore({ file, ...target })).rejects.toThrow(
    expect.objectContaining({ name: 'OperatorError', message: expect.stringMatching(sentence) }),
  );
  const { Entry = [], User = [], Setting = [] } = await contentOf(target.url);
  expect([...Entry, ...User, ...Setting]).toEqual([]);
  expect(existsSync(target.dataDir) ? readdirSync(target.dataDir) : []).toEqual([]);
}

describe('A file is refused, and nothing is restored,', () => {
  beforeEach(async () => {
    target = { url: await fixture.database(), dataDir: fixture.dataDir() };
  });
  // A refused file leaves a target that is still suitable.
  afterEach(() => fixture.restore(target));

  it('when it was cut off, wherever that was', async () => {
    for (const part of [0.001, 0.1, 0.5, 0.9, 0.999]) {
      const file = fileWith(good.subarray(0, Math.ceil(good.length * part)));
      await expectRefused(
        file,
        /is damaged or was cut off \(.+\), and nothing was restored: use another backup\.$/,
      );
    }
  });

  it('when its end is missing although the compression is whole', async () => {
    const tar = gunzipSync(good);
    const entry = tar.lastIndexOf('checksums.json');
    await expectRefused(fileWith(gzipSync(tar.subarray(0, entry))), /is damaged or was cut off/);
    await expectRefused(
      repacked((_, names) => names.slice(0, -1)),
      /is damaged or was cut off/,
    );
  });

  it('when a byte of it changed, wherever that was', async () => {
    for (const part of [0.05, 0.3, 0.6, 0.95]) {
      const bytes = Buffer.from(good);
      const at = Math.floor(bytes.length * part);
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      await expectRefused(fileWith(bytes), /is damaged or was cut off/);
    }
  });

  it('when rows, a file or a part were changed, added or left out', async () => {
    const rows = 'tables/Topic/000001.copy';
    await expectRefused(
      edited(rows, (text) => text.replace('Topic nato', 'Topic otan')),
      /the content of Topic differs from its checksum/,
    );
    await expectRefused(
      edited('files/auth-secret', (text) => text.toUpperCase()),
      /the content of auth-secret differs from its checksum/,
    );
    await expectRefused(
      repacked((_, names) => names.filter((name) => name !== rows)),
      /the content of Topic differs from its checksum/,
    );
    await expectRefused(
      edited(rows, () => 'not a row of this table\n'),
      /is damaged or was cut off \(.+\)/,
    );
  });

  it('when a path of it leads out of the data folder', async () => {
    const file = repacked((folder, names) => {
      writeFileSync(join(folder, 'files', 'aaaaaaaa'), 'x');
      return names.flatMap((name) => (name === 'files/auth-secret' ? ['files/aaaaaaaa', name] : [name]));
    });
    // The checksum of a tar header is the sum of its bytes.
    const tar = gunzipSync(readFileSync(file));
    const at = tar.indexOf('files/aaaaaaaa');
    tar.write('files/../xx.md', at, 'latin1');
    const header = tar.subarray(at, at + 512);
    header.fill(' ', 148, 156);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    await expectRefused(fileWith(gzipSync(tar)), /it holds a file with the path files\/\.\.\/xx\.md/);
    expect(existsSync(join(fixture.folder, 'xx.md'))).toBe(false);
  });

  it('when it is something else', async () => {
    const sentence = /is not a backup that npm run backup wrote\.$/;
    await expectRefused(fileWith(''), /is damaged or was cut off/);
    await expectRefused(fileWith('SELECT 1;\n'.repeat(100)), sentence);
    await expectRefused(fileWith(gzipSync('plain text')), sentence);
    await expectRefused(
      repacked((_, names) => names.filter((name) => name !== 'backup.json')),
      sentence,
    );
    await expectRefused(join(fixture.folder, 'missing.tar.gz'), /^There is no file .*missing\.tar\.gz\.$/);
    await expectRefused(fixture.folder, /cannot be read \(EISDIR\)\.$/);
  });

  it('when a newer version wrote it', async () => {
    const header = (change: (json: Record<string, unknown>) => unknown) =>
      edited('backup.json', (text) => JSON.stringify(change(JSON.parse(text))));
    await expectRefused(
      header((json) => ({ ...json, formatVersion: 2 })),
      /was written by a newer version of Markaz \(backup format 2\): install that version to restore it\.$/,
    );
    const migration = { name: '20991231000000_later', checksum: '0'.repeat(64) };
    await expectRefused(
      header(({ migrations, ...json }) => ({
        ...json,
        migrations: [...(migrations as object[]), migration],
      })),
      /was written by a newer version of Markaz \(its migration 20991231000000_later is unknown here\)/,
    );
  });
});

describe('A target is refused, and stays as it is,', () => {
  it('when its database holds a newsroom', async () => {
    const { url } = await fixture.restore();
    const before = await contentOf(url);
    const dataDir = fixture.dataDir();
    await expect(fixture.restore({ url, dataDir })).rejects.toThrow(
      /^The database is not empty \(the table "AuditEvent" has rows\): restore into an empty database/,
    );
    expect(await contentOf(url)).toEqual(before);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('when its database holds tables of another program', async () => {
    const url = await fixture.database();
    await querying(url, (client) => client.query('CREATE TABLE wp_posts (id int)'));
    await expect(fixture.restore({ url })).rejects.toThrow(
      /holds tables that are not a newsroom's \(such as "wp_posts"\)/,
    );
  });

  it('when its empty database is newer than the backup', async () => {
    const [old, url] = [await fixture.database(), await fixture.database('migrated')];
    const file = join(fixture.folder, 'old.tar.gz');
    await migrate(old, { only: ['20261122000000_foundation'] });
    await fixture.write({ file, openDatabase: async () => old });
    await expect(fixture.restore({ file, url })).rejects.toThrow(
      /^The database is empty, but has the migration \S+, which is newer than the backup: create a new database/,
    );
  });

  it('when DATA_DIR holds files of a newsroom', async () => {
    const dataDir = fixture.dataDir();
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'auth-secret'), 'mine');
    await expect(fixture.restore({ dataDir })).rejects.toThrow(
      `DATA_DIR (${dataDir}) holds files of a newsroom (such as auth-secret): choose an empty folder`,
    );
    expect(listDataFiles(dataDir).map(({ path }) => path)).toEqual(['auth-secret']);
    expect(readFileSync(join(dataDir, 'auth-secret'), 'utf8')).toBe('mine');
  });

  it('when a newsroom was begun in it before the rows were loaded', async () => {
    const url = await fixture.database();
    const begin = async () => {
      await migrate(url);
      await querying(url, (client) =>
        client.query(
          `INSERT INTO "AuditEvent" ("action", "subjectType", "subjectId") VALUES ('user.created', 'user', 'x')`,
        ),
      );
      return url;
    };
    await expect(fixture.restore({ openDatabase: begin })).rejects.toThrow(/the table "AuditEvent" has rows/);
  });
});
