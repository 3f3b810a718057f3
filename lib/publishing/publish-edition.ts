import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { freezeRevision } from '@/lib/entries/freeze-revision';
import { type LockedEdition, lockEditions } from '@/lib/entries/lock';
import { canPublish } from '@/lib/entries/policy';
import { found, type Issue, permit, requireNoIssues } from '@/lib/errors';
import type { Edition } from '@/lib/generated/prisma/client';
import type { PublicationChange } from '@/lib/workflow/change-reasons';
import { publishCheck } from './publish-check';
import type { PublishOptions } from './publish-options';
import { type Published, publishRevision } from './publish-revision';
import { requireSeen, type SeenVersions, versionsOf } from './seen-versions';
import { storeSlug } from './store-slug';

/**
 * Publishes an edition as the user saw it: freezes a revision and makes it what readers see. `seen` holds the versions that the
 * user looked at; throws `conflict` when the text or any field has changed since, and `invalid` with what is missing. Publishing a
 * published edition again is an update, which says why it changes what readers see.
 */
export async function publishEdition(
  tx: Tx,
  actor: Actor,
  editionId: string,
  seen: SeenVersions,
  options: PublishOptions = {},
): Promise<Published> {
  const locked = found((await lockEditions(tx, actor, [editionId]))[0]);
  const { entry, edition } = locked;
  permit(canPublish(actor, entry, edition));
  requireSeen(seen, versionsOf(edition, entry));
  const { issues, slug } = await publishCheck(tx, actor, edition, entry);
  requireNoIssues([...issues, ...reasonIssues(edition, options)]);
  const addressed = await storeSlug(tx, edition, slug);
  const revision = await freezeRevision(tx, actor, { entry, edition: addressed, occasion: 'published' });
  const isUnchanged = !edition.changed && (!options.change || isSaid(options.change, locked));
  const change = isUnchanged ? null : options.change;
  return publishRevision(
    tx,
    actor,
    { locked, revision, change, isUnchanged },
    { at: options.at ?? revision.createdAt },
  );
}

/** An update that changes what readers see needs a reason. */
export function reasonIssues(edition: Edition, { change }: PublishOptions): Issue[] {
  return edition.changed && !change ? [{ path: '', key: 'corrections.reasonMissing' }] : [];
}

/** Whether readers were told of the change already, by a second submission of the same form: a correction would stand there twice. */
function isSaid(change: PublicationChange, { publication }: LockedEdition): boolean {
  const last = publication?.version;
  const note = change.reason === 'correction' ? change.note : null;
  return last?.changeReason === change.reason && last.correctionNote === note;
}
