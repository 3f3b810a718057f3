import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { issuePath } from '@/lib/i18n/addresses';
import { formatDate } from '@/lib/i18n/dates';
import { localDigits } from '@/lib/i18n/local-digits';
import { type Locale, localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { issueContentsSql } from '@/lib/publications/issues/issue-contents-sql';
import { shareOf } from './fill-elements';
import type { PdfContent, PdfCover, PdfFile, PdfPiece, PdfToSet } from './pdf-content';
import { pdfFrame } from './piece-pdf';
import { readPictures } from './read-pictures';
import { listPdfRows, type PdfSettings, readPiece, shownLine } from './read-piece';

/** Pieces of one file. No series of the institute comes near to it; a file of more could not be sent by mail. */
const MAX_PIECES = 100;

const ISSUE_COLUMNS = {
  id: true,
  number: true,
  titleAr: true,
  titleEn: true,
  publishedOn: true,
  coverId: true,
  series: { select: { nameAr: true, nameEn: true, slugAr: true, slugEn: true } },
} as const;

const findIssueRow = (id: string) => db().issue.findUnique({ where: { id }, select: ISSUE_COLUMNS });
type IssueRow = NonNullable<Awaited<ReturnType<typeof findIssueRow>>>;

/** The published pieces with a text, in the order of the issue's page. */
async function listPieces(issueId: string, locale: Locale): Promise<string[]> {
  const contents = issueContentsSql(issueId, { locale, withText: true, take: MAX_PIECES });
  const rows = await db().$queryRaw<{ id: string }[]>(contents);
  return rows.map(({ id }) => id);
}

/** The name of an issue by its number: "Issue 41". */
function nameOf({ number }: IssueRow, locale: Locale, site: PdfSettings): string {
  return translator(locale, 'site')('collection.issue', { number: localDigits(number, locale, site) });
}

async function coverOf(issue: IssueRow, locale: Locale, site: PdfSettings) {
  const { pictures, files } = await readPictures(issue.coverId ? [issue.coverId] : []);
  const picture = issue.coverId ? pictures.get(issue.coverId) : undefined;
  const cover: PdfCover = {
    series: shownLine(localised(issue.series, 'name', locale), { locale }),
    issue: nameOf(issue, locale, site),
    title: shownLine(localised(issue, 'title', locale), { locale }),
    date: formatDate(issue.publishedOn, locale, site),
    picture: picture ? { file: picture.file, alt: picture.altOf(locale), share: shareOf(picture) } : null,
  };
  return { cover, files };
}

/** The file of a whole issue in one language, ready to be set; null for one without pieces in it, and for an issue that is gone. */
export async function readIssuePdf(id: string, locale: Locale, site: PdfSettings): Promise<PdfToSet | null> {
  const issue = await findIssueRow(id);
  const ids = issue ? await listPieces(id, locale) : [];
  if (!issue || ids.length === 0) return null;
  const files = new Map<string, PdfFile>();
  const pieces: PdfPiece[] = [];
  const authors = new Set<string>();
  const keep = (found: readonly PdfFile[]) => {
    for (const file of found) files.set(file.name, file);
  };
  for (const row of await listPdfRows(db(), ids)) {
    const read = await readPiece(row, site, files.size);
    pieces.push(read.piece);
    keep(read.files);
    for (const { name } of read.view.authors) authors.add(name);
  }
  const { cover, files: coverFiles } = await coverOf(issue, locale, site);
  keep(coverFiles);
  const series = localised(issue.series, 'name', locale);
  const path = issuePath(locale, localised(issue.series, 'slug', locale), issue.number);
  const title = [series, nameOf(issue, locale, site), localised(issue, 'title', locale)]
    .filter(Boolean)
    .join(' – ');
  const content: PdfContent = {
    ...pdfFrame({ locale }, site, {
      title,
      at: issue.publishedOn,
      address: env().SITE_URL + encodeURI(path),
    }),
    ...{ authors: [...authors], keywords: [], description: title, cover, pieces },
  };
  return { content, files: [...files.values()] };
}
