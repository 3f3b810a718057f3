import { env } from '@/lib/env';
import { formatByteSize } from '@/lib/i18n/byte-size';
import { commaList } from '@/lib/i18n/comma-list';
import { fileWords } from '@/lib/i18n/file-words';
import type { Locale } from '@/lib/i18n/locales';
import { mediaPath } from '@/lib/media/media-path';
import { findFiles } from '@/lib/publications/slots/file';
import type { TypesetElement, TypesetValue } from '@/lib/richtext/typeset-types';
import { word } from '@/lib/richtext/words';
import { elementsOf, mapElements } from './map-elements';
import type { PictureFile } from './read-pictures';

type Values = Record<string, TypesetValue>;

/** An address that holds on paper. Those within a page lead nowhere there. */
function absolute(href: string): string {
  if (href.startsWith('#')) return '';
  return href.startsWith('/') ? new URL(href, env().SITE_URL).href : href;
}

/** Pixels that fill the width of the lines. */
const FULL_WIDTH = 1200;

/** Height and width of what a page holds, by which a tall picture is made narrower. */
const PAGE_RATIO = 200 / 150;

/** How much of the width of the lines a picture takes, at most 1. */
export function shareOf({ width, height }: PictureFile): number {
  return Math.min(1, width / FULL_WIDTH, (PAGE_RATIO * width) / height);
}

function filledPicture(element: TypesetElement, pictures: Map<string, PictureFile>, locale: Locale): Values {
  const picture = pictures.get(String(element.media));
  if (!picture) return { file: null, alt: null, share: 1 };
  const alt = typeof element.alt === 'string' ? element.alt : picture.altOf(locale);
  return { file: picture.file, alt: alt || null, share: shareOf(picture) };
}

const idsOf = (elements: readonly TypesetElement[], kind: string, name: string) =>
  elementsOf(elements, kind).map((element) => String(element[name]));

/** The ids of the pictures in a text. */
export const pictureIds = (elements: readonly TypesetElement[]) => idsOf(elements, 'picture', 'media');

/**
 * The elements of a text with what they show of other rows: pictures and files; and with addresses that hold on
 * paper. What is gone leaves nothing but its words.
 */
export async function fillElements(
  elements: readonly TypesetElement[],
  locale: Locale,
  pictures: Map<string, PictureFile>,
): Promise<TypesetElement[]> {
  const files = await findFiles(idsOf(elements, 'attachment', 'media'));
  const filledFile = (media: string): Values => {
    const row = files.get(media);
    if (!row) return { name: '', address: null, facts: '' };
    const type = fileWords(row.contentType, locale);
    const facts = commaList([type, formatByteSize(row.byteSize, locale)], locale);
    return { name: row.name, address: absolute(mediaPath(row)), facts };
  };
  return mapElements(elements, (element): Values => {
    if (element.kind === 'picture') return filledPicture(element, pictures, locale);
    if (element.kind === 'attachment') return filledFile(String(element.media));
    if (element.kind === 'video')
      return { label: word(locale, 'videoPlay', { host: String(element.hostName) }) };
    if (element.kind === 'marked' && element.tag === 'a') {
      const { href = '' } = Object(element.attributes) as { href?: string };
      return { attributes: { href: absolute(href) } };
    }
    return {};
  });
}
