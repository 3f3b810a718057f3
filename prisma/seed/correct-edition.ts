import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { noonOf } from '@/lib/i18n/dates';
import { publishEdition } from '@/lib/publishing/publish-edition';
import { versionsOf } from '@/lib/publishing/seen-versions';
import { transaction } from '@/lib/transaction';
import type { SampleEntry } from './content/types';

type Correction = NonNullable<SampleEntry['correction']>;

/** Publishes an edition again with what was wrong in it, unless that was done before the load was interrupted. */
export async function correctEdition(
  actor: UserActor,
  editionId: string,
  { date, note }: Correction,
): Promise<void> {
  const edition = await db().edition.findUniqueOrThrow({
    where: { id: editionId },
    include: { entry: { select: { version: true } }, versions: { select: { id: true } } },
  });
  if (edition.versions.length > 1) return;
  const change = { reason: 'correction', note } as const;
  const seen = versionsOf(edition, edition.entry);
  await transaction((tx) => publishEdition(tx, actor, editionId, seen, { at: noonOf(date), change }));
}
