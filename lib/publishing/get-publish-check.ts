import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { canPublish, canSeeEntry } from '@/lib/entries/policy';
import { found, permit } from '@/lib/errors';
import { isoDate } from '@/lib/i18n/dates';
import { isUuid } from '@/lib/is-uuid';
import { REVIEWED_COLUMNS } from '@/lib/review/is-changed-since-review';
import { listReaderLists } from './list-reader-lists';
import { type PublishCheck, publishCheck } from './publish-check';
import { type SeenVersions, versionsOf } from './seen-versions';
import type { ReaderList } from './types';

const COLUMNS = {
  ...{
    id: true,
    title: true,
    locale: true,
    state: true,
    stage: true,
    document: true,
    slug: true,
    datelineAt: true,
  },
  publication: { select: { firstPublishedAt: true } },
  ...REVIEWED_COLUMNS,
  ...{ version: true, fieldsVersion: true, searchTitle: true, searchDescription: true },
  ...{ coverAlt: true, sharePictureId: true, link: true, changed: true },
  entry: {
    select: {
      ...{
        createdById: true,
        trashedAt: true,
        archivedAt: true,
        kind: true,
        sectionId: true,
        coverId: true,
        version: true,
      },
      embargoUntil: true,
    },
  },
} as const;

export interface PublishPreview extends PublishCheck {
  title: string;
  /** The date chosen by hand, as an ISO date in the institute's zone; null when there is none. */
  dateline: string | null;
  /** When readers first saw it; null while they do not see it. */
  firstPublishedAt: Date | null;
  /** What this preview was made from; `publishEdition` takes it back. */
  versions: SeenVersions;
  /** Whether readers see something else now, so that the update says why. */
  needsReason: boolean;
  /** Where readers find it. */
  readerLists: ReaderList[];
}

/** What publishing would say now and what readers would get. Reads only, and locks nothing. */
export async function getPublishCheck(actor: Actor, editionId: string): Promise<PublishPreview> {
  const row = isUuid(editionId)
    ? await db().edition.findUnique({ where: { id: editionId }, select: COLUMNS })
    : null;
  const edition = found(row && canSeeEntry(actor, row.entry) ? row : null);
  permit(canPublish(actor, edition.entry, edition));
  return {
    ...(await publishCheck(db(), actor, edition, edition.entry)),
    title: edition.title,
    dateline: edition.datelineAt ? isoDate(edition.datelineAt) : null,
    firstPublishedAt: edition.publication?.firstPublishedAt ?? null,
    versions: versionsOf(edition, edition.entry),
    needsReason: edition.changed,
    readerLists: await listReaderLists(db(), editionId),
  };
}
