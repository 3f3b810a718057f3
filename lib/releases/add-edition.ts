import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { type LockedEdition, lockEditions } from '@/lib/entries/lock';
import { found } from '@/lib/errors';
import type { Release } from '@/lib/generated/prisma/client';
import type { ScheduledKind } from '@/lib/publishing/types';
import { lockOpenRelease, recordChange } from './lock-release';
import { namedEdition } from './named-item';
import { type TakenText, takeEdition, takeWithdrawal } from './take-edition';
import type { ReleaseChanged, SeenRelease } from './types';

type Addition = SeenRelease & { editionId: string };

/** Takes an edition into a release as it is now, or as the user saw it. Throws `conflict` as `takeEdition` does, or when it was changed since. */
export async function addEdition(
  tx: Tx,
  actor: Actor,
  { editionId, seen, change, ...wanted }: Addition & TakenText,
): Promise<ReleaseChanged> {
  const release = await lockOpenRelease(tx, actor, wanted);
  const locked = found((await lockEditions(tx, actor, [editionId]))[0]);
  await takeEdition(tx, actor, release, locked, { seen, change });
  return recordAdded(tx, actor, release, locked, 'publish');
}

/** Has readers lose a published edition with a release, and read the notice at its address. Throws `conflict` as `takeWithdrawal` does. */
export async function addWithdrawal(
  tx: Tx,
  actor: Actor,
  { editionId, notice = '', ...wanted }: Addition & { notice?: string | undefined },
): Promise<ReleaseChanged> {
  const release = await lockOpenRelease(tx, actor, wanted);
  const locked = found((await lockEditions(tx, actor, [editionId]))[0]);
  await takeWithdrawal(tx, actor, release, locked, notice);
  return recordAdded(tx, actor, release, locked, 'withdraw');
}

async function recordAdded(
  tx: Tx,
  actor: Actor,
  release: Release,
  { edition: { id: editionId, title, locale } }: LockedEdition,
  kind: ScheduledKind,
): Promise<ReleaseChanged> {
  const data = await namedEdition(tx, { kind, editionId, locale, title });
  return recordChange(tx, actor, release, { action: 'release.item_added', locale, data });
}
