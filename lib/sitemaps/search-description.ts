import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { element, xmlDocument } from '@/lib/xml/element';

/** The standard allows so many characters. */
const NAME_MAX = 16;

/** The search of the site as OpenSearch 1.1 describes one. */
export function searchDescription({ url, name }: { url: string; name: string }, locale: Locale): string {
  const shortName = [...name].slice(0, NAME_MAX).join('').trim();
  return xmlDocument(
    element(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      element('ShortName', {}, shortName),
      element('Description', {}, translator(locale, 'site')('search.describe', { name })),
      element('Url', { type: 'text/html', template: `${url}/${locale}/search?q={searchTerms}` }),
      element('Image', { width: '192', height: '192', type: 'image/png' }, `${url}/icons/markaz-192.png`),
      element('Language', {}, locale),
      element('InputEncoding', {}, 'UTF-8'),
      element('OutputEncoding', {}, 'UTF-8'),
    ),
  );
}
