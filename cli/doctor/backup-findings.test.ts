import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listDataFiles } from '@/lib/backup/data-files';
import { readLastBackup, recordBackup } from '@/lib/backup/last-backup';
import { readEnv } from '@/lib/env';
import { backupFindings } from './backup-findings';

const at = new Date('2026-11-26T03:15:00Z');
const backup = { at, file: '/backups/markaz-2026-11-26.tar.gz', bytes: 34_000_000 };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'last-backup-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const linesAt = (time: string, dataDir = folder) =>
  backupFindings({ env: readEnv({ DATA_DIR: dataDir }) }, new Date(time)).map(
    ({ level, text }) => `${level}: ${text}`,
  );

it.each([
  ['2026-11-26T03:40:00Z', 'ok: The last backup is less than an hour old'],
  ['2026-11-26T04:20:00Z', 'ok: The last backup is 1 hour old'],
  ['2026-11-28T03:10:00Z', 'ok: The last backup is 47 hours old'],
])('At %s an operator reads: %s', (time, line) => {
  recordBackup(folder, backup);
  expect(linesAt(time)).toEqual([`${line}: /backups/markaz-2026-11-26.tar.gz (34.0 MB).`]);
});

it('A backup of last week is a warning, with the way to more', () => {
  recordBackup(folder, backup);
  expect(linesAt('2026-12-03T03:15:00Z')).toEqual([
    expect.stringMatching(/^warning: The last backup is 7 days old: .*See whether the timer/),
  ]);
});

it('A newsroom without any backup is warned, and a folder that is not there yet is not', () => {
  expect(linesAt('2026-12-03T03:15:00Z')).toEqual([
    expect.stringMatching(/^warning: No backup .* is known: let a timer run npm run backup every night/),
  ]);
  expect(linesAt('2026-12-03T03:15:00Z', join(folder, 'data'))).toEqual([]);
});

it('The later one counts, no backup holds what is remembered, and nothing unreadable is an error', () => {
  recordBackup(folder, { ...backup, at: new Date('2020-01-01'), file: '/backups/old.tar.gz' });
  recordBackup(folder, backup);
  expect(readLastBackup(folder)).toEqual(backup);
  expect(listDataFiles(folder)).toEqual([]);
  writeFileSync(join(folder, '.last-backup.json'), '{"at":"yesterday"}');
  expect(readLastBackup(folder)).toBeNull();
});

it('A folder that the backup may read but not write keeps no backup from being made', () => {
  recordBackup(join(folder, 'absent'), backup);
  writeFileSync(join(folder, 'file'), '');
  chmodSync(folder, 0o500);
  expect(() => recordBackup(folder, backup)).not.toThrow();
  expect(() => recordBackup(join(folder, 'file'), backup)).not.toThrow();
  chmodSync(folder, 0o700);
});
