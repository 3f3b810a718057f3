import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { keepFollowed } from '@/lib/entries/follow-merges';
import type { LockedEdition } from '@/lib/entries/lock';
import { lockReferences } from '@/lib/entries/lock-references';
import { RevisionFields, referencesIn } from '@/lib/entries/revision-fields';
import type { SlugsAfter } from '@/lib/entries/slug-issues';
import type { Issue } from '@/lib/errors';
import type { Revision } from '@/lib/generated/prisma/client';
import { isoDate } from '@/lib/i18n/dates';
import { mediaIn } from '@/lib/richtext/media-in';
import { tryParseOnce } from '@/lib/richtext/parsed-once';
import type { Alongside } from './alongside';
import { APPROVED_BEFORE } from './approval-issues';
import { type PublishCheck, publishCheck } from './publish-check';

type Frozen = Pick<Revision, 'document' | 'fields'>;

/**
 * Locks the people, terms and media that a revision names, so that none is deleted before the commit. Called before editions are locked. Answers
 * an issue when one is gone that readers would miss.
 */
export async function lockFrozen(tx: Tx, revision: Frozen): Promise<Issue[]> {
  const text = tryParseOnce(revision.document);
  const textMedia = text.ok ? [...mediaIn(text.doc)] : [];
  const fields = await keepFollowed(tx, RevisionFields.parse(revision.fields));
  const gone = await lockReferences(tx, { ...referencesIn(fields), textMedia });
  // A line whose target is gone leads nowhere (link-issues.ts).
  return gone.some(({ path }) => path !== 'link') ? [{ path: '', key: 'publish.versionNamesGone' }] : [];
}

export interface FrozenCheck {
  /** When readers see it; now without one. */
  at?: Date | undefined;
  alongside?: Alongside | undefined;
  slugsAfter?: SlugsAfter | undefined;
}

/** What forbids that readers see a revision, and what is allowed and maybe not meant, by the rules of today. */
export async function checkFrozen(
  tx: Tx,
  actor: Actor,
  { entry, edition }: LockedEdition,
  revision: Frozen,
  { at, alongside, slugsAfter }: FrozenCheck = {},
): Promise<Pick<PublishCheck, 'issues' | 'warnings'>> {
  const { slug, dateline, sectionId, coverId, ...others } = RevisionFields.parse(revision.fields);
  const check = await publishCheck(
    tx,
    actor,
    {
      ...{
        ...others,
        ...APPROVED_BEFORE,
        id: edition.id,
        locale: edition.locale,
        document: revision.document,
        // One that was frozen before a title could make one is as it is.
        slug: slug ?? '',
      },
      datelineAt: dateline ? new Date(dateline) : null,
      isFrozen: true,
      ...{ alongside, slugsAfter },
    },
    { kind: entry.kind, embargoUntil: entry.embargoUntil, sectionId, coverId },
    at,
  );
  return { ...check, warnings: [...check.warnings, ...datelineWarnings(dateline, at)] };
}

/** Readers would be told of a day that is still to come. Who publishes a piece by itself is asked about it (AheadNotice). */
function datelineWarnings(dateline: string | null, at = new Date()): Issue[] {
  const isAhead = dateline !== null && isoDate(new Date(dateline)) > isoDate(at);
  return isAhead ? [{ path: 'dateline', key: 'publish.datelineAhead' }] : [];
}
