import { env } from '@/lib/env';
import { piecePath } from '@/lib/i18n/addresses';
import { formatByteSize } from '@/lib/i18n/byte-size';
import { commaList } from '@/lib/i18n/comma-list';
import { formatDate } from '@/lib/i18n/dates';
import { fileType } from '@/lib/i18n/file-type';
import { isolatedText } from '@/lib/i18n/isolated-text';
import { directionOf, type Locale, localised } from '@/lib/i18n/locales';
import type { Regional } from '@/lib/i18n/regional';
import { translator } from '@/lib/i18n/translator';
import { mediaPath } from '@/lib/media/media-path';
import {
  type CardPublication,
  findCardPublications,
} from '@/lib/publications/entry-cards/find-card-publications';
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

function filledPicture(element: TypesetElement, pictures: Map<string, PictureFile>, locale: Locale): Values {
  const picture = pictures.get(String(element.media));
  if (!picture) return { file: null, alt: null, share: 1 };
  const alt = typeof element.alt === 'string' ? element.alt : picture.altOf(locale);
  return { file: picture.file, alt: alt || null, share: Math.min(1, picture.width / FULL_WIDTH) };
}

const idsOf = (elements: readonly TypesetElement[], kind: string, name: string) =>
  elementsOf(elements, kind).map((element) => String(element[name]));

/** The ids of the pictures in a text. */
export const pictureIds = (elements: readonly TypesetElement[]) => idsOf(elements, 'picture', 'media');

function filledCard(publications: readonly CardPublication[], locale: Locale, regional: Regional): Values {
  const shown = publications.find((each) => each.locale === locale) ?? publications[0];
  if (!shown) return { title: null, address: null, facts: '' };
  const { kind, locale: own, slug, title, datelineAt, nameAr, nameEn } = shown;
  const section = nameAr !== null && nameEn !== null ? localised({ nameAr, nameEn }, 'name', own) : '';
  const facts = [section, formatDate(datelineAt, own, regional)].filter((fact) => fact !== '');
  const address = absolute(encodeURI(piecePath(own, kind, slug)));
  return { title: isolatedText(title, directionOf(own)), address, facts: commaList(facts, own) };
}

/**
 * The elements of a text with what they show of other rows: pictures, files, cards of other pieces; and with addresses that hold on
 * paper. What is gone leaves nothing but its words.
 */
export async function fillElements(
  elements: readonly TypesetElement[],
  locale: Locale,
  { pictures, regional }: { pictures: Map<string, PictureFile>; regional: Regional },
): Promise<TypesetElement[]> {
  const files = await findFiles(idsOf(elements, 'attachment', 'media'));
  const cards = await findCardPublications(idsOf(elements, 'entryCard', 'entry'));
  const filledFile = (media: string): Values => {
    const row = files.get(media);
    if (!row) return { name: '', address: null, facts: '' };
    const type = translator(locale, 'media')(`types.${fileType(row.contentType)}`);
    const facts = commaList([type, formatByteSize(row.byteSize, locale)], locale);
    return { name: row.name, address: absolute(mediaPath(row)), facts };
  };
  return mapElements(elements, (element): Values => {
    if (element.kind === 'picture') return filledPicture(element, pictures, locale);
    if (element.kind === 'attachment') return filledFile(String(element.media));
    if (element.kind === 'entryCard')
      return filledCard(cards.get(String(element.entry)) ?? [], locale, regional);
    if (element.kind === 'video')
      return { label: word(locale, 'videoPlay', { host: String(element.hostName) }) };
    if (element.kind === 'marked' && element.tag === 'a') {
      const { href = '' } = Object(element.attributes) as { href?: string };
      return { attributes: { href: absolute(href) } };
    }
    return {};
  });
}
