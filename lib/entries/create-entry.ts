import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { type Beginning, beginEdition } from './begin-edition';
import { newEntryId } from './new-entry-id';

/** Creates an entry with one empty edition; its other edition is created separately. */
export async function createEntry(
  tx: Tx,
  actor: Actor,
  { kind, locale }: Omit<Beginning, 'entryId'>,
): Promise<{ entryId: string; editionId: string }> {
  const entryId = newEntryId();
  return { entryId, ...(await beginEdition(tx, actor, { entryId, kind, locale })) };
}
