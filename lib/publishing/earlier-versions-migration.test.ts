import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { migrate } from '@/lib/database/migrate';
import { MIGRATIONS_FOLDER, readMigrationFiles } from '@/lib/database/migration-files';
import { insertPublished } from '@/lib/testing/insert-published';
import { makeTestDatabase } from '@/lib/testing/test-database';

const MIGRATION = '20261126210000_publication_versions';
const at = (day: string) => new Date(`${day}T08:00:00Z`);

let database: Awaited<ReturnType<typeof makeTestDatabase>>;
let client: pg.Client;
let dir: string;

beforeEach(async () => {
  database = await makeTestDatabase(inject('testSocketFolder'), 'template1');
  dir = mkdtempSync(join(tmpdir(), 'before-versions-'));
  for (const { name } of readMigrationFiles(MIGRATIONS_FOLDER)) {
    if (name < MIGRATION) cpSync(join(MIGRATIONS_FOLDER, name), join(dir, name), { recursive: true });
  }
  await migrate(database.url, { dir });
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});

afterEach(async () => {
  await client.end();
  rmSync(dir, { recursive: true });
  await database.drop();
});

it('What was published before versions were kept has them afterwards, and no page is rendered again for it', async () => {
  const [updated, withdrawn] = await insertPublished(client, 'article', [
    { en: at('2026-05-01') },
    { en: at('2026-05-02') },
  ]);
  const revisions = `
    INSERT INTO "Revision" ("id", "editionId", "number", "reason", "document", "documentVersion", "fields", "createdById", "createdAt")
    SELECT gen_random_uuid(), edition."id", added.n, added.reason::"RevisionReason", '{}', added.n, '{}', edition."updatedById", added.at
    FROM "Edition" edition, (VALUES (2, 'saved', timestamptz '2027-01-01 08:00Z'), (3, 'published', timestamptz '2027-01-02 08:00Z')) AS added(n, reason, at)
    WHERE edition."entryId" = $1`;
  await client.query(revisions, [updated]);
  await client.query(
    `UPDATE "Publication" SET "revisionId" = revision."id" FROM "Revision" revision
     WHERE "Publication"."entryId" = $1 AND revision."editionId" = "Publication"."editionId" AND revision."number" = 3`,
    [updated],
  );
  await client.query('DELETE FROM "Publication" WHERE "entryId" = $1', [withdrawn]);
  await client.query(
    `INSERT INTO "AuditEvent" ("at", "action", "subjectType", "subjectId", "locale")
     VALUES ($1, 'edition.unpublished', 'entry', $2, 'en'), ($3, 'edition.unpublished', 'entry', $4, 'en')`,
    [at('2027-03-04'), withdrawn, at('2026-12-31'), updated],
  );
  const changes = 'SELECT count(*)::int AS "count" FROM "PublicChange"';
  const before = await client.query(changes);

  await migrate(database.url);

  const { rows } = await client.query(
    `SELECT edition."entryId", version."number", revision."number" AS "revision", version."endedAt", publication."id" IS NOT NULL AS "live"
     FROM "PublicationVersion" version
     JOIN "Revision" revision ON revision."id" = version."revisionId"
     JOIN "Edition" edition ON edition."id" = version."editionId"
     LEFT JOIN "Publication" publication ON publication."versionId" = version."id"
     ORDER BY edition."entryId" = $1 DESC, version."number"`,
    [updated],
  );
  expect(rows).toEqual([
    // It was withdrawn before it was published again.
    { entryId: updated, number: 1, revision: 1, endedAt: at('2026-12-31'), live: false },
    { entryId: updated, number: 2, revision: 3, endedAt: null, live: true },
    { entryId: withdrawn, number: 1, revision: 1, endedAt: at('2027-03-04'), live: false },
  ]);
  expect((await client.query(changes)).rows).toEqual(before.rows);
});
