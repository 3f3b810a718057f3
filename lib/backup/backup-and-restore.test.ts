import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '@/lib/database/migrate';
import { MIGRATIONS_FOLDER, readMigrationFiles } from '@/lib/database/migration-files';
import { db } from '@/lib/db';
import { deleteFilesOf } from '@/lib/media/content/delete-files';
import { deleteMedia as deleteVerb } from '@/lib/media/delete-media';
import { replaceContent } from '@/lib/media/replace-content';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import type { MediaStorage } from '@/lib/media/storage/types';
import { createBackupFixture } from '@/lib/testing/backup-fixture';
import { committed } from '@/lib/testing/committed';
import {
  contentOf,
  type DatabaseContent,
  querying,
  structureOf,
  withoutMarks,
} from '@/lib/testing/database-content';
import { AWKWARD_TEXT, givenNewsroom } from '@/lib/testing/given-newsroom';
import { openMediaFixture } from '@/lib/testing/media-fixture';
import { listDataFiles } from './data-files';

const fixture = createBackupFixture();
afterAll(() => fixture.remove());

const filesIn = (dataDir: string) =>
  listDataFiles(dataDir).map(({ path, mode, mtime }) => ({
    path,
    mode,
    mtime: Math.floor(mtime.getTime() / 1000),
    content: readFileSync(join(dataDir, path)).toString('hex'),
  }));

describe('A restored newsroom', () => {
  beforeAll(async () => {
    await givenNewsroom();
    await fixture.write();
  });

  it('has every row, constraint, trigger, sequence and file of the one that was backed up', async () => {
    const before = await contentOf(fixture.source.url);
    const filled = Object.keys(before).filter((name) => before[name]?.length);
    expect(filled.length).toBeGreaterThan(20);
    expect(before.RateLimit?.join()).toContain(AWKWARD_TEXT.slice(0, 20));
    const { url, dataDir } = await fixture.restore();
    expect(withoutMarks(await contentOf(url))).toEqual(withoutMarks(before));
    expect(await structureOf(url)).toEqual(await structureOf(fixture.source.url));
    expect(filesIn(dataDir)).toEqual(filesIn(fixture.source.dataDir));
    expect(filesIn(dataDir)).toHaveLength(3);
  });

  it('fits into a database that was only migrated', async () => {
    const { url } = await fixture.restore({ url: await fixture.database('migrated') });
    expect(withoutMarks(await contentOf(url))).toEqual(withoutMarks(await contentOf(fixture.source.url)));
  });

  it('gives new entries and audit events numbers that were not used', async () => {
    const { url } = await fixture.restore();
    const next = await querying(url, async (client) => {
      const { rows } = await client.query(
        `SELECT nextval('"Entry_number_seq"') > (SELECT max("number") FROM "Entry") AS entry,
                nextval('"AuditEvent_id_seq"') > (SELECT max("id") FROM "AuditEvent") AS event`,
      );
      return rows[0];
    });
    expect(next).toEqual({ entry: true, event: true });
  });

  it('still refuses to change history, and still records what changes for readers', async () => {
    const { url } = await fixture.restore();
    await querying(url, async (client) => {
      await expect(client.query(`DELETE FROM "Revision"`)).rejects.toThrow(/never changed or deleted/);
      await client.query(`UPDATE "List" SET "shown" = 7 WHERE "key" = 'front-page'`);
      const { rows } = await client.query(`SELECT "keys" FROM "PublicChange" ORDER BY "number" DESC LIMIT 1`);
      expect(rows).toEqual([{ keys: ['list:front-page'] }]);
    });
  });

  it('is not taken for a new one: no sample is loaded, no administrator made, and pages of another state are dropped', async () => {
    const { url } = await fixture.restore();
    await querying(url, async (client) => {
      const mark = await client.query(`SELECT "value" FROM "Setting" WHERE "key" = 'sample-newsroom'`);
      expect(mark.rows).toEqual([{ value: 'loaded' }]);
      const users = await client.query(`SELECT count(*)::int AS count FROM "User"`);
      expect(users.rows[0].count).toBeGreaterThan(0);
    });
    const numbers = `SELECT "number", "keys" FROM "PublicChange" ORDER BY "number" DESC`;
    const before = await querying(fixture.source.url, (client) => client.query(numbers));
    const after = await querying(url, (client) => client.query(numbers));
    const added = after.rows.slice(0, after.rows.length - before.rows.length);
    expect(added.at(-1)).toEqual({ number: String(Number(before.rows[0].number) + 1), keys: ['*'] });
    expect(after.rows.slice(added.length)).toEqual(before.rows);
  });

  it('can be backed up again, with the same rows', async () => {
    const { url, dataDir, checksums } = await fixture.restore();
    const again = await fixture.write({
      file: join(fixture.folder, 'again.tar.gz'),
      dataDir,
      openDatabase: async () => url,
    });
    const { Setting: _setting, PublicChange: _change, ...tables } = again.checksums.tables;
    expect(checksums.tables).toMatchObject(tables);
    expect(again.checksums.files).toEqual(checksums.files);
  });
});

/** The files of the media library, read only when `before` has happened. */
function bucketAfter(before: () => Promise<void>): MediaStorage {
  const storage = mediaStorage();
  return {
    put: (...args) => storage.put(...args),
    open: (...args) => storage.open(...args),
    delete: (...args) => storage.delete(...args),
    async *list(prefix) {
      await before();
      yield* storage.list(prefix);
    },
  };
}

describe('A backup', () => {
  it('holds every file that its rows name, though files are replaced and deleted after it has read the rows', async () => {
    const media = await openMediaFixture();
    const pdf = (text: string) => Buffer.from(`%PDF-1.7 ${text}`);
    const [replaced, deleted] = [
      await media.added(pdf('a'), 'a.pdf'),
      await media.added(pdf('b'), 'b.pdf'),
    ] as const;
    const contents = [
      { id: replaced, contentHash: await media.hashOf(replaced), name: 'a.pdf' },
      { id: deleted, contentHash: await media.hashOf(deleted), name: 'b.pdf' },
    ];
    const keys = contents.map(({ id, contentHash, name }) => `${id}/${contentHash}/${name}`);
    const deleteAll = async () => {
      for (const { id, contentHash } of contents) await deleteFilesOf(id, contentHash);
    };
    const bucket = bucketAfter(async () => {
      await replaceContent(media.omar, { ...(await media.fileOf(pdf('c'), 'c.pdf')), id: replaced });
      await committed(deleteVerb)(media.omar, { id: deleted, alsoFromHistory: false });
      await deleteAll();
    });
    const file = join(fixture.folder, 'meanwhile.tar.gz');
    await fixture.write({ file, bucket });
    const { url, dataDir } = await fixture.restore({ file });
    const named = `SELECT "id" || '/' || "contentHash" || '/' || "fileName" AS key FROM "Media" WHERE "id" = ANY($1)`;
    const { rows } = await querying(url, (client) => client.query(named, [[replaced, deleted]]));
    expect(rows.map(({ key }) => key).sort()).toEqual([...keys].sort());
    for (const key of keys) expect(readFileSync(join(dataDir, 'media', key)).length).toBeGreaterThan(0);
    // Afterwards they are deleted by the jobs that wait.
    expect(await db().media.count({ where: { id: deleted } })).toBe(0);
    await deleteAll();
    for (const key of keys) expect(await mediaStorage().open(key)).toBeNull();
    await media.close();
  });

  it('is readable for its owner alone, and is an ordinary compressed tar file', () => {
    expect(statSync(fixture.file).mode & 0o777).toBe(0o600);
    const names = execFileSync('tar', ['-tzf', fixture.file], { encoding: 'utf8' }).split('\n');
    expect(names[0]).toBe('backup.json');
    expect(names).toContain('files/auth-secret');
    expect(names).toContain('tables/Edition/000001.copy');
    expect(names.at(-2)).toBe('checksums.json');
  });

  it('of an older version is restored at its own migrations and then migrated', async () => {
    const all = readMigrationFiles(MIGRATIONS_FOLDER).map(({ name }) => name);
    const [old, newer] = [all.slice(0, 4), all.slice(4)];
    const url = await fixture.database();
    await migrate(url, { only: old });
    await querying(url, (client) => client.query(readFileSync('lib/testing/released-newsroom.sql', 'utf8')));
    const file = join(fixture.folder, 'old.tar.gz');
    await fixture.write({ file, openDatabase: async () => url });
    const { url: restored, migrated } = await fixture.restore({ file });
    expect(migrated).toEqual(newer);
    await migrate(url);
    // A migration makes this redirect with a random id; others write the time when they run.
    const withoutRandom = ({
      Redirect = [],
      PublicChange = [],
      PublicClock = [],
      PublishedMedia = [],
      PdfRequest = [],
      IssuePdfRequest = [],
      ...content
    }: DatabaseContent) => ({
      ...withoutMarks(content),
      PublicChange: PublicChange.length,
      PublicClock: PublicClock.length,
      PublishedMedia: PublishedMedia.length,
      PdfRequest: PdfRequest.length,
      IssuePdfRequest: IssuePdfRequest.length,
      Redirect: Redirect.filter((row) => !row.includes(',/e/3,410,')),
    });
    expect(withoutRandom(await contentOf(restored))).toEqual(withoutRandom(await contentOf(url)));
    expect(await structureOf(restored)).toEqual(await structureOf(url));
  });
});
