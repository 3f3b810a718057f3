import { readersDb } from '@/lib/db';
import { editionPath, piecePath } from '@/lib/i18n/addresses';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { isUuid } from '@/lib/is-uuid';
import { numberKey } from '@/lib/public-changes/keys';
import { askedOnce, recorded, recordReads } from '@/lib/public-changes/record-reads';
import { findSeries } from './find-collection';
import { findWithdrawalNotice } from './find-withdrawal-notice';
import type { Gone } from './types';

/** What the address of a page about something gone names: of a piece the edition with a notice and the entry, of a version the entry, of an issue the series,
 * and that it was a list. */
export type GoneQuery = Partial<Record<'notice' | 'entry' | 'version' | 'series' | 'list', unknown>>;

const NUMBER = /^[1-9]\d{0,8}$/;

/** What readers are told of what they do not find any more: asked once for the page and its title. */
export function findGone(locale: Locale, named: GoneQuery): Promise<Gone> {
  return askedOnce(`gone ${locale} ${JSON.stringify(named)}`, () => readGone(locale, named));
}

async function readGone(locale: Locale, named: GoneQuery): Promise<Gone> {
  const { notice, entry, version, series } = named;
  if (isNumber(version)) return findGoneVersion(locale, Number(version));
  if (typeof series === 'string') return findGoneIssue(locale, series);
  if (named.list !== undefined) return { what: 'list' };
  const [told, instead] = await Promise.all([
    typeof notice === 'string' && isUuid(notice) ? findWithdrawalNotice(notice) : null,
    isNumber(entry) ? findTranslation(Number(entry)) : null,
  ]);
  const isElsewhere = instead?.locale === otherLocale(locale);
  return { what: 'piece', notice: told, instead, ...(isElsewhere && { translationPath: instead.path }) };
}

/** The other language has versions of its own: from one that is gone readers are led to the piece there. */
async function findGoneVersion(locale: Locale, entryNumber: number): Promise<Gone> {
  const translation = await findTranslation(entryNumber, otherLocale(locale));
  return {
    what: 'version',
    instead: { path: editionPath(entryNumber, locale), locale },
    ...(translation && { translationPath: translation.path }),
  };
}

/** The language of an entry of which one has been withdrawn and the other is published; or this one of an entry of which both may be. */
export async function findTranslation(
  entryNumber: number,
  locale?: Locale,
): Promise<{ path: string; locale: Locale } | null> {
  recordReads([numberKey(entryNumber)], 'immediate');
  const found = await recorded(() =>
    readersDb().publication.findFirst({
      where: { entryNumber, hasPage: true, ...(locale && { locale }) },
      select: { locale: true, kind: true, slug: true },
    }),
  );
  return found && { path: piecePath(found.locale, found.kind, found.slug), locale: found.locale };
}

async function findGoneIssue(locale: Locale, slug: string): Promise<Gone> {
  const series = await findSeries(locale, slug);
  if (!series) return { what: 'issue' };
  const { path, name, translationPath } = series;
  return { what: 'issue', instead: { path, locale, name }, translationPath };
}

function isNumber(value: unknown): value is string {
  return typeof value === 'string' && NUMBER.test(value);
}
