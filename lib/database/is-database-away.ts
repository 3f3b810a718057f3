import { findDatabaseFailure } from './find-database-failure';

/** Whether an error means that the database could not do its work for now, for whatever reason, so that a later attempt may succeed. */
export function isDatabaseAway(error: unknown): boolean {
  return findDatabaseFailure(error) !== null;
}
