import { paletteOf } from '@/lib/appearance/look/colours';
import { coloursOf } from '@/lib/appearance/look/standard';
import { env } from '@/lib/env';
import { shortPath } from '@/lib/i18n/addresses';
import { isoDate } from '@/lib/i18n/dates';
import { directionOf, type Locale, localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { PdfContent, PdfToSet } from './pdf-content';
import { type PdfRow, type PdfSettings, readPiece, shownLine } from './read-piece';
import { readableAddress } from './readable-address';

const dayOf = (at: Date) => isoDate(at).split('-').map(Number) as [number, number, number];

/** What the properties of the file and its running heads say, beside its pieces. */
export function pdfFrame(
  { locale }: { locale: Locale },
  site: PdfSettings,
  { title, at, address }: { title: string; at: Date; address: string },
): Omit<PdfContent, 'pieces' | 'authors' | 'keywords' | 'description' | 'cover'> {
  const t = translator(locale, 'site');
  return {
    ...{ locale, dir: directionOf(locale), digits: locale === 'ar' ? site.digits : 'latn' },
    ...{ title, day: dayOf(at), address: readableAddress(address) },
    site: shownLine(localised(site, 'name', locale), { locale }),
    runningTitle: shownLine(title, { locale }),
    words: { contents: t('piece.contents') },
    ...(site.appearance && { colours: paletteOf('light', coloursOf('light', site.appearance)) }),
  };
}

/** The file of one piece, ready to be set. */
export async function readPiecePdf(row: PdfRow, site: PdfSettings): Promise<PdfToSet> {
  const { piece, view, files } = await readPiece(row, site);
  const content: PdfContent = {
    ...pdfFrame(view, site, {
      title: view.title,
      at: view.datelineAt,
      address: env().SITE_URL + shortPath(view.number),
    }),
    authors: view.authors.map(({ name }) => name),
    keywords: view.topics.map(({ name }) => name),
    description: view.summary,
    cover: null,
    pieces: [piece],
  };
  return { content, files };
}
