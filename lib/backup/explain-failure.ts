import { isDatabaseAway } from '@/lib/database/is-database-away';
import { S3Failure } from '@/lib/media/storage/s3-failure';
import { OperatorError } from '@/lib/operator-error';

const FULL_DISK = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** PostgreSQL's documentation, appendix A. */
const LOCK_NOT_AVAILABLE = '55P03';
const INSUFFICIENT_PRIVILEGE = '42501';
const DATABASE_DISK_FULL = '53100';

function sentenceFor(error: Error, file: string): string | null {
  // Its message is a sentence already.
  if (error instanceof S3Failure) return error.message;
  const code = String(Reflect.get(error, 'code') ?? '');
  if (FULL_DISK.has(code)) {
    return `There is no space left for ${file}: free some, or use another disk.`;
  }
  if (code === DATABASE_DISK_FULL)
    return 'The disk of the database is full: free some space, then try again.';
  if (code === LOCK_NOT_AVAILABLE) {
    return 'The tables of the database are locked, perhaps by migrations that are being applied: try again in a minute.';
  }
  if (code === INSUFFICIENT_PRIVILEGE) {
    return `The role of the database may not do this (${error.message}): use the role that owns the database.`;
  }
  if (isDatabaseAway(error)) {
    return 'The database does not answer: make sure that it runs, then try again.';
  }
  if (Reflect.has(error, 'syscall')) return `${file} cannot be written (${code}).`;
  return null;
}

/**
 * Throws an OperatorError for a failure that the operator can do something about, and the error itself for a bug. `file` is what is
 * being written: the file of a backup, or the folder of a restore.
 */
export function explainFailure(error: unknown, file: string): never {
  const sentence =
    error instanceof Error && !(error instanceof OperatorError) ? sentenceFor(error, file) : null;
  throw sentence === null ? error : new OperatorError(sentence);
}
