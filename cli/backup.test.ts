import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { readLastBackup } from '@/lib/backup/last-backup';
import { contentOf } from '@/lib/testing/database-content';
import { givenEntry } from '@/lib/testing/factories';
import { makeTestDatabase } from '@/lib/testing/test-database';
import backup from './backup';
import restore from './restore';

const variables = { ...process.env };
let folder: string;
let printed: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backup-command-'));
  process.env.DATA_DIR = join(folder, 'data');
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((line) => void printed.push(String(line)));
});
afterEach(() => {
  process.env = { ...variables };
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

describe('npm run backup and npm run restore', () => {
  it('move a newsroom to another database and say what they did', async () => {
    await givenEntry({ ar: {}, en: {}, publish: [] });
    process.env.INIT_CWD = folder;
    await backup(['newsroom.tar.gz']);
    expect(readdirSync(folder)).toContain('newsroom.tar.gz');
    expect(printed.join('\n')).toMatch(
      /Edition +2 rows[\s\S]+Written: .*newsroom\.tar\.gz \(.+\) with \d+ tables with [\d,]+ rows and 0 files\.\nIt holds password hashes and secrets/,
    );
    const target = await makeTestDatabase(inject('testSocketFolder'), 'template1');
    process.env.DATABASE_URL = target.url;
    await restore(['newsroom.tar.gz']);
    expect(printed.join('\n')).toMatch(
      /Restored: \d+ tables with [\d,]+ rows and 0 files, as of \d{4}-.+\.\n.*npm start\.$/,
    );
    expect((await contentOf(target.url)).Edition).toHaveLength(2);
    await target.drop();
  });

  it('remember the last backup that is complete, and no other', async () => {
    process.env.INIT_CWD = folder;
    mkdirSync(join(folder, 'data'));
    await backup(['newsroom.tar.gz']);
    const last = readLastBackup(join(folder, 'data'));
    expect(last).toMatchObject({ file: join(folder, 'newsroom.tar.gz'), bytes: expect.any(Number) });
    expect(Date.now() - (last?.at.getTime() ?? 0)).toBeLessThan(60_000);
    await expect(backup(['newsroom.tar.gz'])).rejects.toThrow(/exists/);
    expect(readLastBackup(join(folder, 'data'))).toEqual(last);
  });

  it.each([[[]], [['a', 'b']], [['--all']]])('ask for one file when they are given %j', async (args) => {
    await expect(backup(args)).rejects.toThrow(
      /^Name one file: npm run backup -- \/backups\/markaz\.tar\.gz\.$/,
    );
    await expect(restore(args)).rejects.toThrow(/^Name one file: npm run restore -- /);
  });

  it('make no newsroom where there is none', async () => {
    process.env.DATABASE_URL = '';
    await expect(backup([join(folder, 'x.tar.gz')])).rejects.toThrow(
      /^There is no newsroom in .*data: set DATA_DIR/,
    );
    writeFileSync(join(folder, 'x.tar.gz'), 'no backup');
    await expect(restore([join(folder, 'x.tar.gz')])).rejects.toThrow(
      /is not a backup that npm run backup wrote/,
    );
    expect(readdirSync(folder)).toEqual(['x.tar.gz']);
  });
});
