/** The sentences of `outage` in the messages that explain a failing database. */
export type Outage = 'away' | 'busy' | 'storage';

/** By `DatabaseFailure` (lib/database/find-database-failure.ts). */
export const OUTAGES = {
  away: 'away',
  busy: 'busy',
  conflict: 'busy',
  full: 'storage',
  readOnly: 'storage',
} as const satisfies Record<string, Outage>;

/** The `digest` of an error with which a page failed because the database did begins so; then the name of the failure follows. */
export const DATABASE_DIGEST = 'database-';

/** The outage that a page failed with, or null for another error. */
export function outageOfDigest(digest: string | undefined): Outage | null {
  if (!digest?.startsWith(DATABASE_DIGEST)) return null;
  const failure = digest.slice(DATABASE_DIGEST.length);
  return failure in OUTAGES ? OUTAGES[failure as keyof typeof OUTAGES] : null;
}
