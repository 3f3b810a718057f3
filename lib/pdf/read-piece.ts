import type { Tokens } from '@/lib/appearance/look/types';
import { CITATION_STYLES, PAPER_STYLES } from '@/lib/citations/citation-styles';
import { citationText } from '@/lib/citations/cited-work';
import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import type { Prisma } from '@/lib/generated/prisma/client';
import { formatDate } from '@/lib/i18n/dates';
import { isolatedText } from '@/lib/i18n/isolated-text';
import { localDigits } from '@/lib/i18n/local-digits';
import { directionOf, localised } from '@/lib/i18n/locales';
import { personNames } from '@/lib/i18n/person-names';
import type { Regional } from '@/lib/i18n/regional';
import { translator } from '@/lib/i18n/translator';
import { citedWork } from '@/lib/publications/cited-work';
import { PIECE_COLUMNS, toPiece } from '@/lib/publications/piece-view';
import type { PieceView } from '@/lib/publications/types';
import { tryParseDocument } from '@/lib/richtext/document';
import { typesetBody, typesetLine } from '@/lib/richtext/typeset-blocks';
import { fillElements, pictureIds, shareOf } from './fill-elements';
import type { PdfFile, PdfLine, PdfPiece } from './pdf-content';
import { readPictures } from './read-pictures';

/** What a file shows of the settings. */
export type PdfSettings = Regional & { nameAr: string; nameEn: string; appearance?: Tokens };

export const PDF_COLUMNS = {
  ...PIECE_COLUMNS,
  id: true,
  versionId: true,
  revisionId: true,
  revision: { select: { document: true } },
} satisfies Prisma.PublicationSelect;

export type PdfRow = Prisma.PublicationGetPayload<{ select: typeof PDF_COLUMNS }>;

/** Publications in the order of their ids; without those that were withdrawn. */
export async function listPdfRows(tx: Pick<Tx, 'publication'>, ids: readonly string[]): Promise<PdfRow[]> {
  const rows = await tx.publication.findMany({ where: { id: { in: [...ids] } }, select: PDF_COLUMNS });
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** A line of plain text, with words of the other direction in their own order. */
export const shownLine = (text: string, { locale }: Pick<PieceView, 'locale'>) =>
  isolatedText(text, directionOf(locale));

/** The lines between title and text, as the page of the piece has them. */
function factsOf(piece: PieceView, regional: Regional): string[] {
  const { locale, authors, credits, issue, datelineAt, updatedAt } = piece;
  const t = translator(locale, 'site');
  const date = (at: Date) => formatDate(at, locale, regional);
  return [
    personNames(authors, locale),
    ...credits.map(({ role, people }) =>
      t.markup(`credits.${role}`, { names: () => personNames(people, locale) }),
    ),
    date(datelineAt),
    updatedAt ? t.markup('piece.updated', { time: () => date(updatedAt) }) : '',
    issue
      ? t('piece.issue', { series: issue.series.name, number: localDigits(issue.number, locale, regional) })
      : '',
  ]
    .filter((line) => line !== '')
    .map((line) => shownLine(line, piece));
}

function correctionsOf(piece: PieceView, regional: Regional): PdfLine[] {
  const t = translator(piece.locale, 'site');
  return piece.corrections.map(({ at, note }) => ({
    label: shownLine(t('corrections.one', { date: formatDate(at, piece.locale, regional) }), piece),
    text: shownLine(note, piece),
  }));
}

function citationOf(view: PieceView, site: PdfSettings): PdfLine {
  const { locale, kind } = view;
  const style = CITATION_STYLES[PAPER_STYLES[locale]];
  const work = citedWork(view, { url: env().SITE_URL, name: localised(site, 'name', locale) });
  const label = `${translator(locale, 'site')(`cite.title.${kind === 'center_news' ? kind : 'article'}`)}:`;
  return { label: shownLine(label, view), text: shownLine(citationText(style(work)), view) };
}

/** A piece as its PDF shows it, with the pictures that it names. Throws Error for a revision that cannot be read. */
export async function readPiece(
  row: PdfRow,
  site: PdfSettings,
  otherPictures = 0,
): Promise<{ piece: PdfPiece; view: PieceView; files: PdfFile[] }> {
  const parsed = tryParseDocument(row.revision.document);
  if (!parsed.ok) throw new Error(`Revision ${row.revisionId} cannot be read`);
  const { doc } = parsed;
  const view = toPiece(row, null);
  const { locale, number, section } = view;
  const elements = typesetBody(doc, locale);
  const covers = row.coverId ? [row.coverId] : [];
  const { pictures, files } = await readPictures([...covers, ...pictureIds(elements)], otherPictures);
  const cover = row.coverId ? pictures.get(row.coverId) : undefined;
  const piece: PdfPiece = {
    ...{ number, locale },
    section: section ? shownLine(section.name, view) : '',
    kicker: typesetLine(doc, 'kicker', locale),
    title: typesetLine(doc, 'title', locale),
    standfirst: typesetLine(doc, 'standfirst', locale),
    facts: factsOf(view, site),
    hasContents: view.contents.length > 0,
    cover: cover
      ? { file: cover.file, alt: (row.coverAlt ?? cover.altOf(locale)) || null, share: shareOf(cover) }
      : null,
    blocks: await fillElements(elements, locale, pictures),
    corrections: correctionsOf(view, site),
    citation: citationOf(view, site),
  };
  return { piece, view, files };
}
