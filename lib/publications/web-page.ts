import { isoInstant } from '@/lib/i18n/dates';
import {
  addressOf,
  organisation,
  type Publisher,
  translationLink,
  withoutDirectionControls,
} from './structured-data';
import type { PieceView } from './types';

/** A page of the site as a schema.org WebPage, a part of the site that the front page describes. */
export function webPage(page: PieceView, publisher: Publisher): object {
  const url = addressOf(publisher, page.path);
  const card = page.sharePicture?.path ?? page.cover?.paths[0] ?? page.cardPath;
  return withoutDirectionControls({
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': url,
    url,
    inLanguage: page.locale,
    name: page.title,
    description: page.searchDescription ?? page.summary,
    ...(card && { primaryImageOfPage: { '@type': 'ImageObject', url: addressOf(publisher, card) } }),
    ...(page.updatedAt && { dateModified: isoInstant(page.updatedAt) }),
    isPartOf: { '@type': 'WebSite', '@id': `${publisher.url}/${page.locale}#website` },
    publisher: organisation(publisher),
    ...translationLink(page, publisher),
  });
}
