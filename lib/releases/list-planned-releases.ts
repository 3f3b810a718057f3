import type { Actor } from '@/lib/auth/types';
import { listReleases } from './list-releases';
import { canManageReleases } from './policy';
import type { ReleaseRow } from './types';

/** Those that have a moment; of a newsroom, a few. Authors see none. */
export async function listPlannedReleases(actor: Actor): Promise<ReleaseRow[]> {
  if (!canManageReleases(actor)) return [];
  const { rows } = await listReleases(actor, { which: 'open', size: 100 });
  return rows.filter(({ plan }) => plan !== null);
}
