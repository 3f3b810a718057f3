import { buffer } from 'node:stream/consumers';
import { env } from '@/lib/env';
import { type HeaderPairs, SHOWN_POLICY } from '@/lib/http/security-headers';
import { type PdfOf, splitPdfPath } from '@/lib/i18n/addresses';
import { contentDisposition } from '@/lib/media/serving/content-disposition';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { pdfStorageKey } from '@/lib/media/storage/pdf-key';
import { findStoredPdf } from '@/lib/publications/find-stored-pdf';
import type { StoredPdf } from '@/lib/publications/stored-pdf';

/** Search engines are told that the page is the original (RFC 6596), and nothing of a piece that they are not to show. */
function headersOf({ page, locale }: PdfOf, { isHiddenFromSearch, canonicalUrl }: StoredPdf): HeaderPairs {
  return [
    ['Content-Language', locale],
    ['Content-Disposition', contentDisposition('inline', `${page.split('/').slice(3).join('-')}.pdf`)],
    ['Content-Security-Policy', SHOWN_POLICY],
    ['Link', `<${canonicalUrl ?? env().SITE_URL + encodeURI(page)}>; rel="canonical"`],
    ...(isHiddenFromSearch ? ([['X-Robots-Tag', 'noindex']] as const) : []),
  ];
}

/** The PDF file at a decoded path with the headers of its own; null when there is none. */
export async function readPdf(path: string): Promise<{ bytes: Buffer; headers: HeaderPairs } | null> {
  const named = splitPdfPath(path);
  const found = named && (await findStoredPdf(named));
  if (!named || !found) return null;
  const opened = await mediaStorage().open(pdfStorageKey(found));
  return opened && { bytes: await buffer(opened.stream), headers: headersOf(named, found) };
}
