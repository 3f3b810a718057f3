import { localeOfPath } from '@/lib/http/preferred-locale';
import { isRenderable } from '@/lib/http/route-of';
import {
  splitCitationPath,
  splitEditionPath,
  splitFeedPath,
  splitIssuePath,
  splitPdfPath,
} from '@/lib/i18n/addresses';
import { DEFAULT_LOCALE, type Locale } from '@/lib/i18n/locales';
import { parseOldAddress } from '@/lib/i18n/old-address';
import type { GoneQuery } from '@/lib/publications/find-gone';
import { locateVersion } from '@/lib/publications/former-versions/find-former-version';
import { isHiddenIssue } from '@/lib/publications/issues/is-hidden-issue';
import { locatePage } from '@/lib/publications/locate-page';
import { explainMissing } from '@/lib/redirects/explain-missing';
import type { Located } from './render-target';

type Gone = Exclude<Awaited<ReturnType<typeof explainMissing>>, { status: 301 }>;
type Missing = Extract<Located, { kind: 'missing' }>;
type IssuePath = NonNullable<ReturnType<typeof splitIssuePath>>;
type EditionPath = NonNullable<ReturnType<typeof splitEditionPath>>;

/** Of a collection, or of a list that has a page. */
const LIST = /^\/(?:ar|en)\/(?:sections|topics|authors|series|lists)\/[^/]+$/;

/** Why a decoded path has no page: it moved, it was withdrawn, or it never existed. */
export async function explain(path: string): Promise<Exclude<Located, { kind: 'page' }>> {
  const [page, suffix] = pageBeside(path);
  if (suffix !== '') return explainBeside(page, suffix);
  const edition = splitEditionPath(path);
  if (edition)
    return (await isGoneVersion(edition))
      ? gone(edition.locale, { version: String(edition.number) })
      : explain(edition.entryPath);
  const why = await explainMissing(path);
  const issue = splitIssuePath(path);
  if (issue && why.status === 404) return explainIssue(path, issue);
  if (why.status === 301) return { kind: 'redirect', status: 301, location: why.location };
  if (why.status === 404) return { kind: 'missing', status: 404 };
  if (issue) return goneIssue(path, issue);
  return LIST.test(path) ? gone(localeOfPath(path) ?? why.locale, { list: '' }) : gonePiece(path, why);
}

function gonePiece(path: string, { locale, notice, translated }: Gone): Missing {
  if (!notice && translated === undefined) return { kind: 'missing', status: 410 };
  // In the language of the address, or where it names none, of the notice.
  return gone(localeOfPath(path) ?? notice?.locale ?? locale, {
    ...(notice && { notice: notice.editionId }),
    ...(translated !== undefined && { entry: String(translated) }),
  });
}

/** Answered by a page of its own, which says more than that something was withdrawn. */
function gone(locale: Locale, named: Partial<Record<keyof GoneQuery, string>>): Missing {
  return { kind: 'missing', status: 410, page: `/${locale}/status/410?${new URLSearchParams(named)}` };
}

/** A version that readers saw once, of a piece that is still published. */
async function isGoneVersion({ number, locale, below }: EditionPath): Promise<boolean> {
  const [kind, version = '', ...more] = below;
  return kind === 'v' && more.length === 0 && (await locateVersion({ number, locale, version })) === 'gone';
}

/** The page to which a feed, a reference or a PDF file belongs, and what the file's path adds to that of the page; '' for any other path. */
function pageBeside(path: string): [page: string, suffix: string] {
  const feed = splitFeedPath(path);
  if (feed) return [feed.listPath, `/${feed.file}`];
  const citation = splitCitationPath(path);
  if (citation) return [citation.piecePath, `/${citation.file}`];
  const pdf = splitPdfPath(path);
  return pdf ? [pdf.page, '.pdf'] : [path, ''];
}

function goneIssue(path: string, { seriesPath }: IssuePath): Missing {
  const [, , , slug = ''] = seriesPath.split('/');
  return gone(localeOfPath(path) ?? DEFAULT_LOCALE, { series: slug });
}

/** A file moves with its page, so that whoever follows or keeps it loses nothing. */
async function explainBeside(page: string, suffix: string): ReturnType<typeof explain> {
  const why = await explain(page);
  return why.kind === 'redirect' ? { ...why, location: `${why.location}${suffix}` } : why;
}

/** Issues move with their series. One that is hidden is gone as long. */
async function explainIssue(path: string, issue: IssuePath): ReturnType<typeof explain> {
  if (await isHiddenIssue(path)) return goneIssue(path, issue);
  const { seriesPath, number } = issue;
  const why = await explain(seriesPath);
  return why.kind === 'redirect' ? { ...why, location: `${why.location}/${number}` } : why;
}

/** Decides by indexed queries alone whether an address has a page. `isRoute` tells whether the build has one for such a path. */
export function createLocate(isRoute: (path: string) => boolean) {
  return async (target: string): Promise<Located> => {
    const [address = '', search] = target.split('?');
    const path = decodeURIComponent(address);
    if (parseOldAddress(path) || !isRenderable(path) || !isRoute(path)) return explain(path);
    const location = await locatePage(path, search);
    if (location.kind === 'redirect') return { kind: 'redirect', status: 308, location: location.path };
    return location.kind === 'missing' ? explain(path) : location;
  };
}
