import { type Locale, otherLocale } from '@/lib/i18n/locales';
import type { Step } from '@/lib/i18n/way-to';
import { ICON_FILES } from '@/lib/media/icon/icon-files';
import { stripBidiControls } from '@/lib/richtext/clean-text';
import { orcidAddress } from '@/lib/workflow/orcid';
import type { IconView, LogoPicture } from './look/types';
import type { AuthorPageView, PieceView } from './types';

/** Who publishes the site, in the language of the page. */
export interface Publisher {
  /** Origin of the site, without a trailing slash. */
  url: string;
  name: string;
  /** Decoded path of the card of pages that have none of their own. */
  cardPath?: string;
  /** The institute's own in the language of the page; null or undefined where it has chosen none. */
  logo?: LogoPicture | null;
  /** Of the site, which stands in for a logo. */
  icon: Pick<IconView, 'large'>;
}

/** The absolute address of a decoded path. */
export const addressOf = ({ url }: Pick<Publisher, 'url'>, path: string): string => url + encodeURI(path);

/** The institute. It has the same id on every page, so that programs know it for one. */
export function organisation({ name, url, logo, icon }: Publisher) {
  return {
    '@type': 'Organization',
    '@id': `${url}/#organization`,
    name,
    url,
    logo: {
      '@type': 'ImageObject',
      ...(logo
        ? { url: url + logo.src, width: logo.width, height: logo.height }
        : { url: url + icon.large, width: ICON_FILES.large.size, height: ICON_FILES.large.size }),
    },
  };
}

/** The site in one language, who publishes it, and how it is searched; for the front page. */
export function webSite(publisher: Publisher, locale: Locale, accounts: readonly string[] = []): object {
  const { url, name } = publisher;
  return withoutDirectionControls({
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': `${url}/${locale}#website`,
    url: `${url}/${locale}`,
    name,
    inLanguage: locale,
    // Its id says on every other page that it is the same one.
    publisher: { ...organisation(publisher), ...(accounts.length > 0 && { sameAs: accounts }) },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${url}/${locale}/search?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  });
}

/** An author, for the page about one. */
export function person(author: AuthorPageView, publisher: Publisher): object {
  const url = addressOf(publisher, author.path);
  const sameAs = [
    ...(author.orcid ? [orcidAddress(author.orcid)] : []),
    ...author.profiles.map(({ address }) => address),
  ];
  return withoutDirectionControls({
    '@context': 'https://schema.org',
    '@type': 'Person',
    '@id': url,
    url,
    name: author.name,
    alternateName: author.nameElsewhere,
    ...(author.honorific && { honorificPrefix: author.honorific }),
    ...(author.description && { description: author.description }),
    ...(author.role && !author.isFormer && { jobTitle: author.role }),
    ...(author.photo && { image: publisher.url + author.photo.src }),
    ...(author.orcid && {
      identifier: { '@type': 'PropertyValue', propertyID: 'ORCID', value: author.orcid },
    }),
    ...(sameAs.length > 0 && { sameAs }),
    // Of somebody who has left, only that there was a connection is true.
    [author.isFormer ? 'affiliation' : 'worksFor']: organisation(publisher),
  });
}

/** The way from the front page to a page, whose own name comes last. */
export function breadcrumbs(way: readonly Step[], publisher: Publisher): object {
  return withoutDirectionControls({
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ name, machineName, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: machineName ?? name,
      item: addressOf(publisher, path),
    })),
  });
}

/** The other language of a piece: the text that was translated, or its translation. */
export function translationLink(piece: PieceView, publisher: Publisher): object {
  const { translation } = piece;
  if (!translation) return {};
  const other = {
    '@type': piece.kind === 'page' ? 'WebPage' : 'NewsArticle',
    '@id': addressOf(publisher, translation.path),
    url: addressOf(publisher, translation.path),
    inLanguage: otherLocale(piece.locale),
    [piece.kind === 'page' ? 'name' : 'headline']: translation.title,
  };
  return translation.cameFirst ? { translationOfWork: other } : { workTranslation: other };
}

/**
 * Editors keep mixed scripts in order with characters that control direction; programs do not expect them. Joiners stay, because words
 * and emoji would change without them.
 */
export function withoutDirectionControls(data: object): object {
  return JSON.parse(JSON.stringify(data), (_key, value) =>
    typeof value === 'string' ? stripBidiControls(value) : value,
  );
}
