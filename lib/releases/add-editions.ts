import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import type { ScheduledKind } from '@/lib/publishing/types';
import type { PublicationChange } from '@/lib/workflow/change-reasons';
import { addEdition, addWithdrawal } from './add-edition';
import { lockAdditions } from './lock-additions';
import { lockOpenRelease } from './lock-release';
import type { ReleaseChanged, SeenRelease } from './types';

interface AddedEdition {
  editionId: string;
  kind: ScheduledKind;
  change: PublicationChange | null;
  /** What readers are told of what is withdrawn. */
  notice?: string | undefined;
}

/** Puts several editions into a release, such as both languages of a piece: all of them, or none. */
export async function addEditions(
  tx: Tx,
  actor: Actor,
  { id, version, editions }: SeenRelease & { editions: AddedEdition[] },
): Promise<ReleaseChanged> {
  await lockOpenRelease(tx, actor, { id, version });
  await lockAdditions(tx, actor, { editionIds: editions.map(({ editionId }) => editionId) });
  let seen: SeenRelease = { id, version };
  for (const { kind, editionId, change, notice } of editions) {
    const { version: next } = await (kind === 'withdraw'
      ? addWithdrawal(tx, actor, { ...seen, editionId, notice })
      : addEdition(tx, actor, { ...seen, editionId, change }));
    seen = { id, version: next };
  }
  return { version: seen.version };
}
