import { localeOfPath } from '@/lib/http/preferred-locale';
import { isRenderable } from '@/lib/http/route-of';
import {
  splitCitationPath,
  splitEditionPath,
  splitFeedPath,
  splitIssuePath,
  splitPdfPath,
} from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { parseOldAddress } from '@/lib/i18n/old-address';
import { locateVersion } from '@/lib/publications/former-versions/find-former-version';
import { isHiddenIssue } from '@/lib/publications/issues/is-hidden-issue';
import { locatePage } from '@/lib/publications/locate-page';
import { explainMissing } from '@/lib/redirects/explain-missing';
import type { Located } from './render-target';

type EditionPath = NonNullable<ReturnType<typeof splitEditionPath>>;

/** Why a decoded path has no page: it moved, it was withdrawn, or it never existed. */
export async function explain(path: string): Promise<Exclude<Located, { kind: 'page' }>> {
  const [page, suffix] = pageBeside(path);
  if (suffix !== '') return explainBeside(page, suffix);
  const edition = splitEditionPath(path);
  if (edition)
    return (await isGoneVersion(edition)) ? { kind: 'missing', status: 410 } : explain(edition.entryPath);
  const why = await explainMissing(path);
  const issue = splitIssuePath(path);
  if (issue && why.status === 404) return explainIssue(path, issue);
  return why.status === 301
    ? { kind: 'redirect', status: 301, location: why.location }
    : { kind: 'missing', status: why.status, ...(why.notice && { page: noticePage(path, why.notice) }) };
}

/** A version that readers saw once, of a piece that is still published. */
async function isGoneVersion({ number, locale, below }: EditionPath): Promise<boolean> {
  const [kind, version = '', ...more] = below;
  return kind === 'v' && more.length === 0 && (await locateVersion({ number, locale, version })) === 'gone';
}

/** In the language of the address, or where it names none, of the notice. */
function noticePage(path: string, { editionId, locale }: { editionId: string; locale: Locale }): string {
  return `/${localeOfPath(path) ?? locale}/status/410?notice=${editionId}`;
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

/** A file moves with its page, so that whoever follows or keeps it loses nothing. */
async function explainBeside(page: string, suffix: string): ReturnType<typeof explain> {
  const why = await explain(page);
  return why.kind === 'redirect' ? { ...why, location: `${why.location}${suffix}` } : why;
}

/** Issues move with their series. One that is hidden is gone as long. */
async function explainIssue(
  path: string,
  { seriesPath, number }: { seriesPath: string; number: number },
): ReturnType<typeof explain> {
  if (await isHiddenIssue(path)) return { kind: 'missing', status: 410 };
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
