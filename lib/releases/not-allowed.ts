import type { Actor } from '@/lib/auth/types';
import { canPublish, canUnpublish, type PolicyEdition, type PolicyEntry } from '@/lib/entries/policy';
import type { Issue } from '@/lib/errors';
import type { ScheduledKind } from '@/lib/publishing/types';

interface Asked {
  entry: PolicyEntry;
  edition: PolicyEdition;
}

/**
 * That it is not for this user to decide when readers get something, or lose it, as pages of the site are for administrators alone, whoever has put them into a
 * release. What is in the trash or archived is told apart, and may be taken out of there before the release's moment.
 */
export function notAllowed(
  actor: Actor,
  kind: ScheduledKind,
  { entry, edition }: Asked,
  title: string,
): Issue | null {
  const isAllowed = kind === 'publish' ? canPublish : canUnpublish;
  if (isAllowed(actor, { ...entry, trashedAt: null, archivedAt: null }, edition)) return null;
  return { path: '', key: 'releases.notAllowed', params: { title: title || '—' } };
}
