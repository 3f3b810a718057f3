import type { Range } from '@/lib/statistics/types';

/** Where the numbers of the site, or of one piece, are shown. */
export function statisticsPath({ range, entryId }: { range?: Range; entryId?: string }): string {
  const query = new URLSearchParams({ ...(entryId && { piece: entryId }), ...(range && { range }) });
  return `/studio/statistics${query.size > 0 ? `?${query}` : ''}`;
}
