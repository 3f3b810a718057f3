import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { canSeeEntry } from '@/lib/entries/policy';
import { found } from '@/lib/errors';
import type { Prisma } from '@/lib/generated/prisma/client';
import { suggestSlug } from '@/lib/i18n/slug';
import { isUuid } from '@/lib/is-uuid';
import { COLLECTION_COLUMNS } from '@/lib/publications/collection-link';
import { CREDIT_COLUMNS } from '@/lib/publications/credit-view';
import type { PieceRow } from '@/lib/publications/piece-view';
import { piecesOf } from '@/lib/publications/pieces-of';
import type { PieceView } from '@/lib/publications/types';
import type { RenderedDocument } from './render-document';
import { renderStored } from './render-stored';

export const ISSUE_COLUMNS = {
  ...{ id: true, isShown: true, number: true, titleAr: true, titleEn: true },
  series: { select: COLLECTION_COLUMNS },
} satisfies Prisma.IssueSelect;

const COLUMNS = {
  ...CREDIT_COLUMNS,
  publication: { select: { corrections: true } },
  entry: {
    include: {
      section: { select: COLLECTION_COLUMNS },
      issue: { select: ISSUE_COLUMNS },
      authors: { orderBy: { position: 'asc' }, select: { person: true } },
      topics: { orderBy: { topicId: 'asc' }, select: { topic: { select: COLLECTION_COLUMNS } } },
    },
  },
} satisfies Prisma.EditionInclude;

export type DraftRow = Prisma.EditionGetPayload<{ include: typeof COLUMNS }>;

export interface Preview {
  piece: PieceView;
  /** What of the stored text could not be read, for the log and a notice; empty for a valid document. */
  problems: string[];
}

/** The draft as the page that readers would get. Throws `not_found` unless the actor may see the entry. */
export async function previewEdition(actor: Actor, editionId: string, now = new Date()): Promise<Preview> {
  const row = isUuid(editionId) ? await findDraft(editionId) : null;
  return previewDraft(found(row && canSeeEntry(actor, row.entry) ? row : null), now);
}

/** The row of a draft, whoever asks. */
export function findDraft(id: string): Promise<DraftRow | null> {
  return db().edition.findUnique({ where: { id }, include: COLUMNS });
}

export async function previewDraft(edition: DraftRow, now: Date): Promise<Preview> {
  const { rendered, problems } = renderStored(edition.document, edition.locale, edition.title);
  const [piece] = await piecesOf([publicationRow(edition, rendered, now)], 'page');
  return { piece: found(piece ?? null), problems };
}

function publicationRow(edition: DraftRow, rendered: RenderedDocument, now: Date): PieceRow {
  const { entry, locale } = edition;
  return {
    ...rendered,
    entryId: entry.id,
    entryNumber: entry.number,
    kind: entry.kind,
    locale,
    slug: edition.slug ?? suggestSlug(rendered.title, locale),
    datelineAt: edition.datelineAt ?? edition.firstPublishedAt ?? now,
    firstPublishedAt: edition.firstPublishedAt ?? now,
    updatedAt: now,
    corrections: edition.publication?.corrections ?? [],
    ...{ searchTitle: edition.searchTitle, searchDescription: edition.searchDescription },
    ...{
      noindex: edition.noindex,
      canonicalUrl: edition.canonicalUrl,
      sharePictureId: edition.sharePictureId,
      link: edition.link,
      hasPage: true,
    },
    ...{ coverId: entry.coverId, coverX: entry.coverX, coverY: entry.coverY, coverAlt: edition.coverAlt },
    sectionId: entry.sectionId,
    section: entry.section,
    issue: entry.issue,
    authors: entry.authors,
    topics: entry.topics,
    credits: edition.credits,
    card: null,
    ...{ formerVersions: [], relatedIds: [] },
  };
}
