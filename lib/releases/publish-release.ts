import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { goLive } from './go-live';
import { lockOpenRelease } from './lock-release';
import type { SeenRelease } from './types';

/**
 * Makes everything in a release what readers see, at one instant, or nothing. Throws `conflict` when it was changed since the user saw it, and `invalid`
 * with everything that stands in its way, under the paths of its items (release-issues.ts).
 */
export async function publishRelease(tx: Tx, actor: Actor, seen: SeenRelease): Promise<{ at: Date }> {
  const { id } = await lockOpenRelease(tx, actor, seen);
  return goLive(tx, actor, id);
}
