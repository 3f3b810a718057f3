import type { Actor } from '@/lib/auth/types';
import { KINDS } from '@/lib/i18n/addresses';
import { listEntries } from './list-entries';
import type { EntryFilter } from './listing/types';
import type { EntryRow } from './types';

/** The entries of both kinds that were changed last, of those that the filter asks for. */
export async function listNewest(
  actor: Actor,
  filter: Omit<EntryFilter, 'kind' | 'size'>,
  count: number,
): Promise<EntryRow[]> {
  const pages = await Promise.all(KINDS.map((kind) => listEntries(actor, { ...filter, kind, size: count })));
  return pages
    .flatMap(({ rows }) => rows)
    .sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime() || b.number - a.number)
    .slice(0, count);
}
