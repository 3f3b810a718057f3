import { seriesIndexPath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

/** The page between the front page and the page of a series. */
export const seriesParents = (locale: Locale) => [
  { name: translator(locale, 'site')('seriesIndex.title'), path: seriesIndexPath(locale) },
];
