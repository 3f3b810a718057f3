import { Prisma } from '@/lib/generated/prisma/client';
import { issuePath, type Kind, piecePath } from '@/lib/i18n/addresses';
import { localDigits } from '@/lib/i18n/local-digits';
import { type Locale, localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { mediaPath } from '@/lib/media/media-path';
import { entryKey, termKey } from '@/lib/public-changes/keys';
import { type Freshness, recordReads } from '@/lib/public-changes/record-reads';
import { linkedId, parseLineLink } from '@/lib/workflow/line-link';
import { findOnwardAddresses } from './onward-addresses';
import { queryOnce } from './query-once';
import { findFiles } from './slots/file';
import type { LinkedTarget, PieceLine } from './types';

interface Linking {
  link: string | null;
  locale: Locale;
}

interface LinkedPiece {
  entryId: string;
  kind: Kind;
  locale: Locale;
  slug: string;
  title: string;
  hasPage: boolean;
}

interface LinkedIssue {
  id: string;
  seriesId: string;
  number: number;
  slugAr: string;
  slugEn: string;
  nameAr: string;
  nameEn: string;
}

const idsOf = (rows: readonly Linking[], kind: 'entry' | 'issue' | 'file') => [
  ...new Set(rows.flatMap(({ link }) => linkedId(link, kind) ?? [])),
];

async function findPieces(ids: string[], freshness: Freshness): Promise<LinkedPiece[]> {
  if (ids.length === 0) return [];
  recordReads(ids.map(entryKey), freshness);
  return queryOnce<LinkedPiece>(Prisma.sql`
    SELECT p."entryId", p."kind", p."locale", p."slug", p."title", p."hasPage" FROM "Publication" p
    WHERE p."entryId" = ANY (${ids}::uuid[])`);
}

async function findIssues(ids: string[]): Promise<LinkedIssue[]> {
  if (ids.length === 0) return [];
  const rows = await queryOnce<LinkedIssue>(Prisma.sql`
    SELECT issue."id", issue."seriesId", issue."number", series."slugAr", series."slugEn", series."nameAr", series."nameEn"
    FROM "Issue" issue JOIN "Series" series ON series."id" = issue."seriesId" WHERE issue."id" = ANY (${ids}::uuid[]) AND issue."isShown"`);
  recordReads([...ids, ...rows.map(({ seriesId }) => seriesId)].map(termKey), 'delayed');
  return rows;
}

function pieceTarget(pieces: LinkedPiece[], id: string, around: Locale): LinkedTarget | null {
  // A line without a page of its own leads on, and two could lead to each other.
  const published = pieces.filter(({ entryId, hasPage }) => entryId === id && hasPage);
  const piece = published.find(({ locale }) => locale === around) ?? published[0];
  if (!piece) return null;
  const { locale, kind, slug, title } = piece;
  return { href: encodeURI(piecePath(locale, kind, slug)), locale, label: title };
}

function issueTarget(issue: LinkedIssue | undefined, locale: Locale): LinkedTarget | null {
  if (!issue) return null;
  const { number } = issue;
  const path = issuePath(locale, localised(issue, 'slug', locale), number);
  const label = translator(locale, 'site')('piece.issue', {
    series: localised(issue, 'name', locale),
    number: localDigits(number, locale),
  });
  return { href: encodeURI(path), locale, label };
}

/** What these lines lead to; null where nothing was chosen or readers do not get it. At most one statement for each kind of target. */
export async function linkedTargets(
  rows: readonly Linking[],
  freshness: Freshness,
): Promise<(LinkedTarget | null)[]> {
  const files = idsOf(rows, 'file');
  const addresses = rows.flatMap(({ link }) => {
    const to = parseLineLink(link);
    return to?.kind === 'address' ? [to.address] : [];
  });
  const [pieces, issues, found, onwards] = await Promise.all([
    findPieces(idsOf(rows, 'entry'), freshness),
    findIssues(idsOf(rows, 'issue')),
    files.length > 0 ? findFiles(files) : null,
    findOnwardAddresses(addresses, freshness),
  ]);
  return rows.map(({ link, locale }) => {
    const to = parseLineLink(link);
    if (!to) return null;
    if (to.kind === 'entry') return pieceTarget(pieces, to.id, locale);
    if (to.kind === 'issue')
      return issueTarget(
        issues.find(({ id }) => id === to.id),
        locale,
      );
    if (to.kind === 'address' && onwards.has(to.address)) return null;
    if (to.kind === 'address')
      return { href: new URL(to.address).href, locale: null, label: new URL(to.address).hostname };
    const file = found?.get(to.id);
    return file ? { href: mediaPath(file), locale: null, label: file.name } : null;
  });
}

/** These lines with what they lead to instead of their own pages. */
export async function withLinks<Line extends PieceLine>(
  rows: readonly Linking[],
  lines: Line[],
  freshness: Freshness,
): Promise<Line[]> {
  if (rows.every(({ link }) => link === null)) return lines;
  const targets = await linkedTargets(rows, freshness);
  return lines.map((line, index) => {
    const target = targets[index];
    return target ? { ...line, href: target.href, hrefLocale: target.locale } : line;
  });
}
