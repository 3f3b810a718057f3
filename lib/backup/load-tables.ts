import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { ArchiveEntry } from './archive-reader';
import {
  type BackupChecksums,
  type BackupHeader,
  type BackupTable,
  damagedBackup,
  parseTablePart,
} from './backup-format';
import { Digest, digesting } from './digest';
import type { Entries } from './entries';
import type { OnProgress } from './progress';
import { columnList } from './read-table';

const quote = pg.escapeIdentifier;

type TableDigests = BackupChecksums['tables'];

/** The rows of one table: all parts that follow one another in the archive. */
async function* readParts(
  table: string,
  entries: Entries,
  onProgress: OnProgress,
): AsyncGenerator<Uint8Array> {
  let expected = 1;
  for (let entry = entries.current; entry; entry = await entries.advance()) {
    const found = parseTablePart(entry.name);
    if (found?.table !== table) return;
    if (found.part !== expected) throw damagedBackup(entries.file, `${entry.name} follows a missing part`);
    expected += 1;
    for await (const chunk of entry.body) {
      yield chunk;
      onProgress({ kind: 'bytes', name: table, bytes: chunk.length });
    }
  }
}

async function loadTable(
  client: pg.Client,
  table: BackupTable,
  rows: AsyncIterable<Uint8Array>,
): Promise<TableDigests[string]> {
  const digest = new Digest();
  const copy = client.query(copyFrom(`COPY ${quote(table.name)} (${columnList(table)}) FROM STDIN`));
  await pipeline(digesting(rows, digest), copy);
  return digest.ofTable();
}

/** Rows that the database refuses (SQLSTATE classes 22 and 23) were not written by a backup. */
function explainRefusedRows(error: unknown, file: string): never {
  const isRefusal = error instanceof pg.DatabaseError && /^2[23]/.test(error.code ?? '');
  throw isRefusal ? damagedBackup(file, error.message) : error;
}

const tableOf = (entry: ArchiveEntry | null) => (entry && parseTablePart(entry.name)?.table) ?? null;

/** Reads the archive's tables into the database, which has emptied ones. Returns what was read. */
export async function loadTables(
  client: pg.Client,
  header: BackupHeader,
  entries: Entries,
  onProgress: OnProgress,
): Promise<TableDigests> {
  const digests: TableDigests = Object.fromEntries(
    header.tables.map(({ name }) => [name, new Digest().ofTable()]),
  );
  for (let name = tableOf(entries.current); name !== null; name = tableOf(entries.current)) {
    const table = header.tables.find((each) => each.name === name);
    if (!table) throw damagedBackup(entries.file, `it holds rows of an unknown table ${name}`);
    const digest = await loadTable(client, table, readParts(name, entries, onProgress)).catch((error) =>
      explainRefusedRows(error, entries.file),
    );
    digests[name] = digest;
    onProgress({ kind: 'table', name, ...digest });
  }
  return digests;
}
