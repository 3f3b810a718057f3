import type { Actor } from '@/lib/auth/types';
import { KINDS } from '@/lib/i18n/addresses';
import { listFirstEntries } from './list-entries';
import type { EntryFilter } from './listing/types';
import type { EntryRow } from './types';

/** The entries of both kinds that were changed last, of those that the filter asks for. */
export async function listNewest(
  actor: Actor,
  filter: Omit<EntryFilter, 'kind' | 'size'>,
  count: number,
): Promise<EntryRow[]> {
  const rows = await Promise.all(
    KINDS.map((kind) => listFirstEntries(actor, { ...filter, kind, size: count })),
  );
  return rows
    .flat()
    .sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime() || b.number - a.number)
    .slice(0, count);
}
