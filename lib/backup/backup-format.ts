import { z } from 'zod';
import { OperatorError } from '@/lib/operator-error';

// A backup is a gzip-compressed tar archive. Its entries, in this order:
//   backup.json                    what the archive holds (BackupHeader)
//   tables/<table>/<part>.copy     the rows of a table as `COPY … TO STDOUT` writes them, in parts of at most PART_BYTES
//   files/<path>                   the files of DATA_DIR that a newsroom needs (data-files.ts)
//   checksums.json                 counts and SHA-256 of all that went before (BackupChecksums)
// The checksums come last, so that an archive without them was cut off.

const FORMAT = 'markaz-backup';
/** Raised when an older version of the program cannot restore what this one writes. */
const FORMAT_VERSION = 1;

export const HEADER_ENTRY = 'backup.json';
export const CHECKSUMS_ENTRY = 'checksums.json';

/** Tar writes the size before the content, and the size of a table's rows is known only at their end: a part fits into memory. */
export const PART_BYTES = 4 * 2 ** 20;

const Migration = z.object({ name: z.string(), checksum: z.string() });
const Table = z.object({ name: z.string(), columns: z.array(z.string()), primaryKey: z.array(z.string()) });
/** `lastValue` is a bigint, and null as long as the sequence has given no number. */
const Sequence = z.object({ name: z.string(), lastValue: z.string().nullable() });

const Header = z.object({
  format: z.literal(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  createdAt: z.iso.datetime(),
  /** For people who look into the file: a backup can be restored into every supported version. */
  postgresVersion: z.string(),
  /** The applied migrations, by name. A backup is restored into the schema that exactly these make. */
  migrations: z.array(Migration).min(1),
  tables: z.array(Table).min(1),
  sequences: z.array(Sequence),
});

const Digest = z.object({
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
const Checksums = z.object({
  tables: z.record(z.string(), Digest.extend({ rows: z.number().int().nonnegative() })),
  files: z.record(z.string(), Digest),
});

export type BackupTable = z.output<typeof Table>;
export type BackupSequence = z.output<typeof Sequence>;
export type BackupHeader = z.output<typeof Header>;
export type BackupChecksums = z.output<typeof Checksums>;

export function writeHeader(header: Omit<BackupHeader, 'format' | 'formatVersion'>): string {
  return JSON.stringify({ format: FORMAT, formatVersion: FORMAT_VERSION, ...header }, null, 2);
}

export const notABackup = (file: string) =>
  new OperatorError(`${file} is not a backup that npm run backup wrote.`);

export const damagedBackup = (file: string, reason: string) =>
  new OperatorError(
    `${file} is damaged or was cut off (${reason}), and nothing was restored: use another backup.`,
  );

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Throws an OperatorError when the entry is not the header of a backup, or is one of a newer format. */
export function parseHeader(file: string, text: string): BackupHeader {
  const json = parseJson(text);
  if (json === null) throw damagedBackup(file, `${HEADER_ENTRY} is not valid`);
  const start = z.object({ format: z.literal(FORMAT), formatVersion: z.number() }).safeParse(json);
  if (!start.success) throw notABackup(file);
  if (start.data.formatVersion > FORMAT_VERSION) {
    throw new OperatorError(
      `${file} was written by a newer version of Markaz (backup format ${start.data.formatVersion}): install that version to restore it.`,
    );
  }
  const header = Header.safeParse(json);
  if (!header.success) throw damagedBackup(file, `${HEADER_ENTRY} is not valid`);
  return header.data;
}

export function parseChecksums(file: string, text: string): BackupChecksums {
  const checksums = Checksums.safeParse(parseJson(text));
  if (!checksums.success) throw damagedBackup(file, `${CHECKSUMS_ENTRY} is not valid`);
  return checksums.data;
}

export const tablePartEntry = (table: string, part: number) =>
  `tables/${table}/${String(part).padStart(6, '0')}.copy`;

export const fileEntry = (path: string) => `files/${path}`;

/** The table and number of a part, or null for other entries. */
export function parseTablePart(entry: string): { table: string; part: number } | null {
  const [, table, part] = /^tables\/([^/]+)\/(\d{6,})\.copy$/.exec(entry) ?? [];
  return table && part ? { table, part: Number(part) } : null;
}

/** The path below DATA_DIR of a file, or null for other entries and for paths that would lead out of DATA_DIR. */
export function parseFilePath(entry: string): string | null {
  const [, path] = /^files\/(.+)$/s.exec(entry) ?? [];
  const names = path?.split('/') ?? [];
  return path && !names.some((name) => ['', '.', '..'].includes(name) || name.includes('\0')) ? path : null;
}
