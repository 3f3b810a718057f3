import type { Actor } from '@/lib/auth/types';
import type { OutstandingUpdates } from '@/lib/publishing/types';
import { compareRevisions } from '@/lib/revisions/compare-revisions';
import { getHistory } from '@/lib/revisions/get-history';
import type { ComparedRevisions, EditionHistory } from '@/lib/revisions/types';
import type { Translation } from './types';

export interface SourceChanges extends ComparedRevisions {
  /** The edition that was updated. */
  edition: EditionHistory;
}

/** What has changed in the other edition since an edition was last up to date; null where nothing came before. Throws `not_found`. */
export async function getSourceChanges(
  actor: Actor,
  { kind, entryId }: Pick<Translation, 'kind' | 'entryId'>,
  { locale, before, after }: OutstandingUpdates,
): Promise<SourceChanges | null> {
  if (before === null || after === null) return null;
  const edition = await getHistory(actor, { kind, entryId, locale });
  return { edition, ...(await compareRevisions(actor, edition, { before, after })) };
}
