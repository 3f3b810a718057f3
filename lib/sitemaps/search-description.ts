import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { IconView } from '@/lib/publications/look/types';
import { element, xmlDocument } from '@/lib/xml/element';

/** The standard allows so many characters. */
const NAME_MAX = 16;

interface Searched {
  /** Origin of the site, without a trailing slash. */
  url: string;
  name: string;
  /** Paths of the files of the icon. */
  icon: Pick<IconView, 'medium'>;
}

/** The search of the site as OpenSearch 1.1 describes one. */
export function searchDescription({ url, name, icon }: Searched, locale: Locale): string {
  return xmlDocument(
    element(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      element('ShortName', {}, shortened(name)),
      element('Description', {}, translator(locale, 'site')('search.describe', { name })),
      element('Url', { type: 'text/html', template: `${url}/${locale}/search?q={searchTerms}` }),
      element('Image', { width: '192', height: '192', type: 'image/png' }, url + icon.medium),
      element('Language', {}, locale),
      element('InputEncoding', {}, 'UTF-8'),
      element('OutputEncoding', {}, 'UTF-8'),
    ),
  );
}

/** As many of the first words as there may be; of a word that is longer alone, its beginning. */
function shortened(name: string): string {
  const letters = [...name.trim()];
  if (letters.length <= NAME_MAX) return letters.join('');
  const lastSpace = letters.slice(0, NAME_MAX + 1).lastIndexOf(' ');
  return letters.slice(0, lastSpace > 0 ? lastSpace : NAME_MAX).join('');
}
