import type { Actor } from '@/lib/auth/types';
import { canSeeEntry } from '@/lib/content/policy';
import { db } from '@/lib/db';
import { found } from '@/lib/errors';
import type { Prisma } from '@/lib/generated/prisma/client';
import { suggestSlug } from '@/lib/i18n/slug';
import { isUuid } from '@/lib/is-uuid';
import { tryParseDocument } from '@/lib/richtext/document';
import { renderStoredBody } from '@/lib/richtext/render-html';
import { type PieceRow, toPiece } from '@/lib/shelf/piece-view';
import { PLACE_COLUMNS } from '@/lib/shelf/place-link';
import type { PieceView } from '@/lib/shelf/types';
import { type PrintedDocument, printDocument } from './print-document';

const COLUMNS = {
  entry: {
    include: {
      section: { select: PLACE_COLUMNS },
      issue: { select: { number: true, titleAr: true, titleEn: true, series: { select: PLACE_COLUMNS } } },
      authors: { orderBy: { position: 'asc' }, select: { person: true } },
      topics: { orderBy: { topicId: 'asc' }, select: { topic: { select: PLACE_COLUMNS } } },
    },
  },
} satisfies Prisma.EditionInclude;

type DeskRow = Prisma.EditionGetPayload<{ include: typeof COLUMNS }>;

export interface Preview {
  piece: PieceView;
  /** What of the stored text could not be read; empty for a sound document. For the log and a notice. */
  problems: string[];
}

/** The desk's present text as the page that readers would get, for those who may see the entry. */
export async function previewEdition(actor: Actor, editionId: string, now = new Date()): Promise<Preview> {
  const row = isUuid(editionId)
    ? await db().edition.findUnique({ where: { id: editionId }, include: COLUMNS })
    : null;
  const edition = found(row && canSeeEntry(actor, row.entry) ? row : null);
  const { printed, problems } = print(edition);
  return { piece: toPiece(shelfRow(edition, printed, now), null), problems };
}

function print({ document, locale, title }: DeskRow): { printed: PrintedDocument; problems: string[] } {
  const parsed = tryParseDocument(document);
  if (parsed.ok) return { printed: printDocument(parsed.doc, locale), problems: [] };
  const { html, problems } = renderStoredBody(document, locale);
  const lines = { kicker: '', kickerHtml: '', titleHtml: '', standfirst: '', standfirstHtml: '' };
  return { printed: { ...lines, title, bodyHtml: html, bodyText: '' }, problems };
}

function shelfRow(edition: DeskRow, printed: PrintedDocument, now: Date): PieceRow {
  const { entry, locale } = edition;
  return {
    ...printed,
    entryId: entry.id,
    entryNumber: entry.number,
    kind: entry.kind,
    locale,
    slug: edition.slug ?? suggestSlug(printed.title, locale),
    datelineAt: edition.datelineAt ?? edition.firstPublishedAt ?? now,
    firstPublishedAt: edition.firstPublishedAt ?? now,
    updatedAt: now,
    section: entry.section,
    issue: entry.issue,
    authors: entry.authors,
    topics: entry.topics,
  };
}
