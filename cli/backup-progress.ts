import type { BackupChecksums } from '@/lib/backup/backup-format';
import type { OnProgress } from '@/lib/backup/progress';

const LINE_INTERVAL_MS = 5_000;

const number = new Intl.NumberFormat('en');

/** A size for operators: `12.3 MB`. */
export function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${number.format(bytes)} bytes` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Prints a line for every table that has rows, and every five seconds one for a table that takes longer. */
export function createProgressLines(): OnProgress {
  let bytesOfTable = 0;
  let printedAt = Date.now();
  const show = (line: string) => {
    console.log(line);
    printedAt = Date.now();
  };
  return (progress) => {
    if (progress.kind === 'begins') return show(`${progress.work} …`);
    const name = `  ${progress.name.padEnd(20)}`;
    if (progress.kind === 'table') {
      bytesOfTable = 0;
      if (progress.rows === 0) return;
      return show(`${name} ${number.format(progress.rows).padStart(11)} rows   ${megabytes(progress.bytes)}`);
    }
    bytesOfTable += progress.bytes;
    if (Date.now() - printedAt >= LINE_INTERVAL_MS) show(`${name} ${megabytes(bytesOfTable)} so far`);
  };
}

/** `25 tables with 12,345 rows and 3 files` */
export function countsOf({ tables, files }: BackupChecksums): string {
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  const [tableCount, fileCount] = [tables, files].map((part) => Object.keys(part).length);
  return `${tableCount} tables with ${number.format(rows)} rows and ${fileCount} ${fileCount === 1 ? 'file' : 'files'}`;
}
