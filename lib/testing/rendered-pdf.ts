import sharp from 'sharp';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { mapElements } from '@/lib/pdf/map-elements';
import type { PdfContent, PdfFile, PdfPiece } from '@/lib/pdf/pdf-content';
import { createRenderer } from '@/lib/pdf/pdf-renderer';
import type { documentOf } from '@/lib/richtext/testing/sample-document';
import { typesetBody, typesetLine } from '@/lib/richtext/typeset-blocks';
import { readPdfPages } from './pdf-text';

export const render = createRenderer();
export const ADDRESS = 'https://example.org/e/12';
const create = { width: 60, height: 40, channels: 3, background: '#8c1d2f' } as const;
export const picture: PdfFile = { name: 'map.jpg', bytes: await sharp({ create }).jpeg().toBuffer() };

type Document = ReturnType<typeof documentOf>;

/** What the reading of other rows would fill in. */
export function pieceOf(doc: Document, locale: Locale, more: Partial<PdfPiece> = {}): PdfPiece {
  const filled = mapElements(typesetBody(doc, locale), ({ kind }): Record<string, string | number | null> => {
    if (kind === 'picture') return { file: picture.name, alt: 'A map', share: 1 };
    if (kind === 'attachment') return { name: 'report.pdf', address: ADDRESS, facts: 'PDF, 1 MB' };
    return kind === 'video' ? { label: 'Watch the video' } : {};
  });
  return {
    ...{ number: 12, locale, section: 'Issues', facts: ['Dr A and B', '19 July 2018'] },
    kicker: typesetLine(doc, 'kicker', locale),
    title: typesetLine(doc, 'title', locale),
    standfirst: typesetLine(doc, 'standfirst', locale),
    ...{
      hasContents: false,
      cover: null,
      blocks: filled,
      corrections: [],
      citation: { label: 'Cite this article:', text: 'A, “A title”' },
      ...more,
    },
  };
}

export function contentOf(pieces: PdfPiece[], locale: Locale, more: Partial<PdfContent> = {}): PdfContent {
  return {
    ...{ locale, dir: directionOf(locale), digits: 'latn', title: 'A title', authors: ['A'], keywords: [] },
    ...{
      description: 'About',
      day: [2018, 7, 19],
      site: 'Markaz',
      runningTitle: 'A title',
      address: ADDRESS,
    },
    ...{ words: { contents: 'Contents' }, cover: null, pieces, ...more },
  };
}

export async function pagesOf(content: PdfContent): Promise<string[]> {
  const bytes = await render({ content, files: [picture] });
  return (await readPdfPages(bytes)).map(({ text }) => text);
}
