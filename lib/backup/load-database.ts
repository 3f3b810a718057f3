import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { PRISMA_LOCK } from '@/lib/database/migrate';
import type { BackupChecksums, BackupHeader, BackupTable } from './backup-format';
import { Digest } from './digest';
import type { Entries } from './entries';
import { listMigrations, listTables } from './list-tables';
import { loadTables } from './load-tables';
import type { OnProgress } from './progress';
import { readTable } from './read-table';
import { requireEmptyDatabase, requireNoOtherMigrations } from './require-empty-database';
import { suspendConstraints } from './suspend-constraints';

const quote = pg.escapeIdentifier;

type TableDigests = BackupChecksums['tables'];

type LoadOptions = { onProgress: OnProgress; requireIntact: (read: TableDigests) => Promise<void> };

const namesOf = (tables: BackupTable[]) => tables.map(({ name }) => quote(name)).join(', ');

/**
 * The locks make programs wait that are started meanwhile. The database is checked again under them, because such a program may
 * have been faster.
 */
async function lockEmptyTables(client: pg.Client, { tables, migrations }: BackupHeader): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [PRISMA_LOCK]);
  await client.query(`LOCK TABLE ${namesOf(tables)} IN ACCESS EXCLUSIVE MODE`);
  await requireEmptyDatabase(client);
  requireNoOtherMigrations(await listMigrations(client), migrations);
  const shapes = (each: BackupTable[]) => each.map(({ name, columns }) => [name, [...columns].sort()]);
  if (!isDeepStrictEqual(shapes(await listTables(client)), shapes(tables))) {
    throw new Error('The migrations of the backup make other tables than it holds');
  }
}

async function setSequences(client: pg.Client, { sequences }: BackupHeader): Promise<void> {
  for (const { name, lastValue } of sequences) {
    if (lastValue !== null) await client.query('SELECT setval($1::regclass, $2)', [quote(name), lastValue]);
  }
}

/** Throws an Error when a table does not give back the bytes of the backup. */
async function verifyTables(
  client: pg.Client,
  { tables }: BackupHeader,
  expected: TableDigests,
): Promise<void> {
  for (const table of tables) {
    const digest = new Digest();
    for await (const chunk of readTable(client, table)) digest.update(chunk);
    if (digest.ofTable().sha256 !== expected[table.name]?.sha256) {
      throw new Error(`The restored table ${table.name} differs from the backup`);
    }
  }
}

/**
 * A restored newsroom is not a new one: its first start must not load the sample into it. And a process that kept pages of another
 * state of this newsroom must not go on using them.
 */
async function markAsRestored(client: pg.Client): Promise<void> {
  await client.query(
    `INSERT INTO "Setting" ("key", "value", "updatedAt") VALUES ('sample-newsroom', '"loaded"', now())
     ON CONFLICT ("key") DO NOTHING`,
  );
  const { rows } = await client.query(`SELECT to_regclass('public."PublicChange"') IS NOT NULL AS found`);
  if (!rows[0]?.found) return;
  await client.query(
    `INSERT INTO "PublicChange" ("number", "keys") SELECT coalesce(max("number"), 0) + 1, ARRAY['*'] FROM "PublicChange"`,
  );
}

/**
 * Reads the tables of the archive into the migrated, empty database. `requireIntact` gets what was read, and reads the rest of the
 * archive and its checksums; then every table is read back, and constraints are checked.
 */
export async function loadDatabase(
  client: pg.Client,
  header: BackupHeader,
  entries: Entries,
  { onProgress, requireIntact }: LoadOptions,
): Promise<void> {
  await lockEmptyTables(client, header);
  const resumeConstraints = await suspendConstraints(client, header.tables);
  await client.query(`TRUNCATE ${namesOf(header.tables)}`);
  const digests = await loadTables(client, header, entries, onProgress);
  await requireIntact(digests);
  onProgress({ kind: 'begins', work: 'Checking what the database stored' });
  await verifyTables(client, header, digests);
  await setSequences(client, header);
  await markAsRestored(client);
  await resumeConstraints();
}
