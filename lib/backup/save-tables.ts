import pg from 'pg';
import { OperatorError } from '@/lib/operator-error';
import type { ArchiveWriter } from './archive-writer';
import {
  type BackupChecksums,
  type BackupTable,
  HEADER_ENTRY,
  PART_BYTES,
  tablePartEntry,
  writeHeader,
} from './backup-format';
import { Digest, digesting } from './digest';
import { hasMigrations, listMigrations, listSequences, listTables } from './list-tables';
import type { OnProgress } from './progress';
import { readTable } from './read-table';
import { withTransaction } from './with-transaction';

type TableDigests = BackupChecksums['tables'];

const SNAPSHOT = 'ISOLATION LEVEL REPEATABLE READ READ ONLY';

async function findTables(url: string, signal?: AbortSignal): Promise<BackupTable[]> {
  return withTransaction({ url, mode: 'READ ONLY', signal }, async (client) => {
    if (await hasMigrations(client)) return listTables(client);
    throw new OperatorError('The database holds no newsroom: set DATA_DIR or DATABASE_URL as for npm start.');
  });
}

/**
 * The first statement of the transaction, before the one that takes the snapshot. The locks hold up migrations only: one that
 * rewrites a table after the snapshot would make the table look empty.
 */
async function lockTables(client: pg.Client, tables: BackupTable[]): Promise<void> {
  const names = tables.map(({ name }) => pg.escapeIdentifier(name)).join(', ');
  await client.query(`LOCK TABLE ${names} IN ACCESS SHARE MODE`);
  if (JSON.stringify(await listTables(client)) !== JSON.stringify(tables)) {
    throw new OperatorError('Migrations changed the tables at this moment: start the backup again.');
  }
}

async function saveHeader(archive: ArchiveWriter, client: pg.Client, tables: BackupTable[]): Promise<void> {
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
  const header = writeHeader({
    createdAt: new Date().toISOString(),
    postgresVersion: rows[0]?.server_version ?? '',
    migrations: await listMigrations(client),
    tables,
    sequences: await listSequences(client),
  });
  await archive.addText(HEADER_ENTRY, header);
}

async function saveTable(
  archive: ArchiveWriter,
  client: pg.Client,
  table: BackupTable,
  onProgress: OnProgress,
): Promise<TableDigests[string]> {
  const digest = new Digest();
  let part = 0;
  let chunks: Uint8Array[] = [];
  let size = 0;
  const addPart = async () => {
    part += 1;
    await archive.add(tablePartEntry(table.name, part), size, chunks);
    onProgress({ kind: 'bytes', name: table.name, bytes: size });
    chunks = [];
    size = 0;
  };
  for await (const chunk of digesting(readTable(client, table), digest)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= PART_BYTES) await addPart();
  }
  if (size > 0) await addPart();
  const result = digest.ofTable();
  onProgress({ kind: 'table', name: table.name, ...result });
  return result;
}

/** Writes the header and all tables, as they were at one moment, into the archive. */
export async function saveTables(
  archive: ArchiveWriter,
  { url, signal, onProgress }: { url: string; signal?: AbortSignal; onProgress: OnProgress },
): Promise<TableDigests> {
  const tables = await findTables(url, signal);
  return withTransaction({ url, mode: SNAPSHOT, signal }, async (client) => {
    await lockTables(client, tables);
    await saveHeader(archive, client, tables);
    const digests: TableDigests = {};
    for (const table of tables) digests[table.name] = await saveTable(archive, client, table, onProgress);
    return digests;
  });
}
