import type { Actor } from '@/lib/auth/types';
import { getEntryForEditor } from '@/lib/entries/get-entry-for-editor';
import type { EntryForEditor } from '@/lib/entries/types';
import { permit } from '@/lib/errors';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { findOpenReleaseOf } from './find-open-release-of';
import { canManageReleases } from './policy';
import type { CandidateEdition, ReleaseCandidate } from './types';

/** The editions of a piece as they can be put into a release. Throws `not_found`. */
export async function getReleaseCandidate(
  actor: Actor,
  kind: Kind,
  entryId: string,
): Promise<ReleaseCandidate> {
  permit(canManageReleases(actor));
  const entry = await getEntryForEditor(actor, kind, entryId);
  const [ar, en] = await Promise.all([
    candidateEdition(actor, entry, 'ar'),
    candidateEdition(actor, entry, 'en'),
  ]);
  return { editions: { ar, en } };
}

async function candidateEdition(
  actor: Actor,
  entry: EntryForEditor,
  locale: Locale,
): Promise<CandidateEdition | null> {
  const edition = entry.editions[locale];
  if (!edition) return null;
  const { id, status, scheduled } = edition;
  const { publish, unpublish } = entry.can[locale];
  return {
    ...{ id, status, can: { publish, unpublish } },
    isPublic: status === 'published' || status === 'changed',
    isScheduled: scheduled.length > 0,
    release: await findOpenReleaseOf(actor, id),
  };
}
