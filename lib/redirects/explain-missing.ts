import { readersDb } from '@/lib/db';
import { piecePath } from '@/lib/i18n/addresses';
import { bothPrefixes } from '@/lib/i18n/both-prefixes';
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales';
import { parseOldAddress } from '@/lib/i18n/old-address';
import { editionKey, pathKey } from '@/lib/public-changes/keys';
import { recorded, recordReads } from '@/lib/public-changes/record-reads';
import { findTranslation } from '@/lib/publications/find-gone';
import { findNoticeOfEntry, findWithdrawalNotice } from '@/lib/publications/find-withdrawal-notice';
import { explainOldAddress } from './explain-old-address';
import type { MissingReason } from './missing-reason';

// The reading side of redirects, for readers' requests: it reads Redirect and Publication, never drafts.

const SHORT_PATH = /^\/e\/([1-9]\d{0,8})$/;

/** Why a reader path has no page: it moved (301), it was withdrawn (410) or it never existed (404). Takes a decoded path. */
export async function explainMissing(path: string): Promise<MissingReason> {
  const old = parseOldAddress(path);
  if (old) return explainOldAddress(old);
  const first = path.split('/')[1];
  const locale = isLocale(first) ? first : DEFAULT_LOCALE;
  const redirect = await findRedirect(path.normalize('NFC'));
  if (!redirect) return { status: 404, locale };
  const location = redirect.toPath ?? (await findPiecePath(redirect.editionId));
  if (location !== null) return { status: 301, location };
  const { entryNumber } = redirect;
  const [notice, translation] = await Promise.all([
    findNotice(path, redirect.editionId),
    entryNumber === null ? null : findTranslation(entryNumber),
  ]);
  return {
    status: 410,
    locale,
    ...(notice && { notice: { editionId: notice.editionId, locale: notice.locale } }),
    ...(translation && entryNumber !== null && { translated: entryNumber }),
  };
}

/** What readers are told of an edition, or at the short address of an entry of which no language is published. */
async function findNotice(path: string, editionId: string | null) {
  if (editionId !== null) return findWithdrawalNotice(editionId);
  const [, number] = SHORT_PATH.exec(path) ?? [];
  return number ? findNoticeOfEntry(Number(number)) : null;
}

/** The redirect of a path, or of the same path in the other language. */
async function findRedirect(path: string) {
  const paths = bothPrefixes(path);
  recordReads(paths.map(pathKey), 'immediate');
  const redirects = await recorded(() =>
    readersDb().redirect.findMany({
      where: { fromPath: { in: paths } },
      select: { fromPath: true, toPath: true, editionId: true, entryNumber: true },
    }),
  );
  return redirects.find(({ fromPath }) => fromPath === path) ?? redirects[0];
}

/**
 * The present path of an edition, or null when it is not published. The publication decides, not the recorded status: an
 * edition that moved and was withdrawn later is gone, and one that was withdrawn and published again has moved.
 */
async function findPiecePath(editionId: string | null): Promise<string | null> {
  if (editionId === null) return null;
  recordReads([editionKey(editionId)], 'immediate');
  const publication = await recorded(() =>
    readersDb().publication.findUnique({
      where: { editionId },
      select: { locale: true, kind: true, slug: true },
    }),
  );
  return publication && piecePath(publication.locale, publication.kind, publication.slug);
}
