import { buffer } from 'node:stream/consumers';
import { env } from '@/lib/env';
import { type HeaderPairs, SHOWN_POLICY } from '@/lib/http/security-headers';
import { splitPdfPath } from '@/lib/i18n/addresses';
import { contentDisposition } from '@/lib/media/serving/content-disposition';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { findPdf, type StoredPdf } from '@/lib/publications/find-piece';
import { pdfStorageKey } from './pdf-key';

type Named = NonNullable<ReturnType<typeof splitPdfPath>>;

/** Search engines are told that the page is the original (RFC 6596), and nothing of a piece that they are not to show. */
function headersOf({ piece, locale, slug }: Named, { isHiddenFromSearch }: StoredPdf): HeaderPairs {
  return [
    ['Content-Language', locale],
    ['Content-Disposition', contentDisposition('inline', `${slug}.pdf`)],
    ['Content-Security-Policy', SHOWN_POLICY],
    ['Link', `<${env().SITE_URL}${encodeURI(piece)}>; rel="canonical"`],
    ...(isHiddenFromSearch ? ([['X-Robots-Tag', 'noindex']] as const) : []),
  ];
}

/** The PDF file at a decoded path with the headers of its own; null when there is none. */
export async function readPdf(path: string): Promise<{ bytes: Buffer; headers: HeaderPairs } | null> {
  const named = splitPdfPath(path);
  const found = named && (await findPdf(named.locale, named.slug));
  if (!named || !found) return null;
  const opened = await mediaStorage().open(pdfStorageKey(found.publicationId, found.contentHash));
  return opened && { bytes: await buffer(opened.stream), headers: headersOf(named, found) };
}
