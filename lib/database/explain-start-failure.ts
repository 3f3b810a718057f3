import { OperatorError } from '@/lib/operator-error';
import { type DatabaseFailure, findDatabaseFailure } from './find-database-failure';

const SENTENCES: Record<DatabaseFailure, string> = {
  away: 'The connection to the database was lost meanwhile: make sure that it runs, then try again.',
  busy: 'The database is busy: another program holds a lock or all its connections; try again in a moment.',
  conflict: 'The database is busy: another program changed the same rows; try again.',
  full: 'The disk of the database is full: free some space, then try again.',
  readOnly:
    'The database accepts no changes, as a standby server does: set DATABASE_URL to the primary server.',
};

/** SQLSTATE: insufficient_privilege. */
const NO_RIGHTS = '42501';

/** What is wrong with a file, and what to do about it. */
const FILE_REASONS: Partial<Record<string, [reason: string, advice: string]>> = {
  ENOSPC: ['The disk is full', 'free some space'],
  EDQUOT: ['The disk quota is used up', 'free some space or raise the quota'],
  EROFS: ['The disk is read-only', 'mount it for writing'],
  EACCES: ['This user may not use this file', 'correct its owner or its rights'],
  EPERM: ['This user may not use this file', 'correct its owner or its rights'],
};

function explainFileError(error: unknown): OperatorError | null {
  const { code, path } = Object(error) as { code?: string; path?: string };
  const reason = FILE_REASONS[code ?? ''];
  if (!reason || typeof path !== 'string') return null;
  return new OperatorError(`${reason[0]} (${code} at ${path}): ${reason[1]}, then try again.`);
}

/**
 * Makes an OperatorError of what can go wrong with the database and the disk while the program starts or a command runs. Returns other
 * errors, which are bugs, as they are.
 */
export function explainStartFailure(error: unknown): unknown {
  if (error instanceof OperatorError) return error;
  if (Reflect.get(Object(error), 'code') === NO_RIGHTS) {
    const reason = error instanceof Error ? error.message : String(error);
    return new OperatorError(
      `The role of DATABASE_URL may not do this (${reason}): use a role that owns the database.`,
    );
  }
  const failure = findDatabaseFailure(error);
  return failure ? new OperatorError(SENTENCES[failure]) : (explainFileError(error) ?? error);
}
