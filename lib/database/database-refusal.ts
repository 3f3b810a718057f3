import { AppError, type ErrorCode } from '@/lib/errors';
import { type DatabaseFailure, findDatabaseFailure } from './find-database-failure';

/** The refusal of each failure, as an error code and a key of the messages: nothing was changed, and a later attempt may succeed. */
export const DATABASE_REFUSALS: Record<DatabaseFailure, [code: ErrorCode, key: string]> = {
  away: ['unavailable', 'unavailable'],
  busy: ['busy', 'busy'],
  conflict: ['busy', 'busy'],
  full: ['unavailable', 'storage.full'],
  readOnly: ['unavailable', 'storage.readOnly'],
};

/** The refusal that a failure of the database becomes for users, or null when the error has another reason. */
export function databaseRefusal(error: unknown): AppError | null {
  const failure = findDatabaseFailure(error);
  if (failure === null) return null;
  const [code, key] = DATABASE_REFUSALS[failure];
  return new AppError(code, [{ path: '', key }]);
}
