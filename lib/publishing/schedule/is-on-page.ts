import type { ScheduledPage } from './list-scheduled';

/**
 * Whether something else that is scheduled stands on this page of the changes: each is on the page of the last change before it, and before all changes
 * on the first page.
 */
export function isOnPage(
  at: Date,
  { rows: [first], previous, nextAt }: Pick<ScheduledPage, 'rows' | 'previous' | 'nextAt'>,
): boolean {
  return (previous === null || !first || first.at <= at) && (nextAt === null || at < nextAt);
}
