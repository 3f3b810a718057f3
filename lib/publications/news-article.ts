import { isoInstant, machineDate } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import type { Correction } from './correction';
import type { NamedPerson } from './credit-view';
import {
  addressOf,
  organisation,
  type Publisher,
  translationLink,
  withoutDirectionControls,
} from './structured-data';
import type { CreditView, LinkedTarget, PieceView } from './types';

/**
 * A piece as a schema.org NewsArticle. Names are in the piece's language, dates in the institute's time zone. A dateline that an editor
 * chose is a day; of others the instant is known.
 */
export function newsArticle(piece: PieceView, publisher: Publisher): object {
  const { locale, canonicalUrl } = piece;
  const url = addressOf(publisher, piece.path);
  const pictures = picturesOf(piece, publisher);
  const datePublished = machineDate(piece.datelineAt);
  return withoutDirectionControls({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: canonicalUrl ?? url,
    inLanguage: locale,
    headline: piece.title,
    description: piece.searchDescription ?? piece.summary,
    ...(pictures.length > 0 && { image: pictures.map((path) => addressOf(publisher, path)) }),
    datePublished,
    dateModified: piece.updatedAt ? isoInstant(piece.updatedAt) : datePublished,
    ...(piece.corrections.length > 0 && {
      correction: piece.corrections.map((each) => correctionOf(each, locale)),
    }),
    ...(piece.section && { articleSection: piece.section.name }),
    ...(piece.topics.length > 0 && { keywords: piece.topics.map((topic) => topic.name) }),
    author: piece.authors.length > 0 ? people(piece.authors, publisher) : [organisation(publisher)],
    ...Object.assign({}, ...piece.credits.map((credit) => creditOf(credit, publisher))),
    publisher: organisation(publisher),
    ...(piece.issue && { isPartOf: issueOf(piece.issue, publisher) }),
    // Where the piece appeared first.
    ...(canonicalUrl !== null && { isBasedOn: canonicalUrl }),
    ...(piece.linked && { mentions: mentionOf(piece.linked, publisher) }),
    ...translationLink(piece, publisher),
  });
}

function correctionOf({ at, note }: Correction, locale: Locale): object {
  return { '@type': 'CorrectionComment', text: note, datePublished: isoInstant(at), inLanguage: locale };
}

/** What a Center News item is about, and leads to. */
function mentionOf({ href, label, locale }: LinkedTarget, { url }: Publisher): object {
  const address = href.startsWith('/') ? url + href : href;
  return { '@type': 'CreativeWork', url: address, name: label, ...(locale && { inLanguage: locale }) };
}

/** The cover in the ratios that search engines ask for and the picture that was chosen for sharing, or else the card. */
function picturesOf({ cover, sharePicture, cardPath }: PieceView, publisher: Publisher): string[] {
  const pictures = [...(cover?.paths ?? []), ...(sharePicture ? [sharePicture.path] : [])];
  const card = cardPath ?? publisher.cardPath;
  return pictures.length === 0 && card ? [card] : pictures;
}

/** What schema.org calls the roles. It has no word for a photographer of an article. */
function creditOf({ role, people: named }: CreditView, publisher: Publisher): object {
  if (role !== 'photographer') return { [role]: people(named, publisher) };
  const contributors = people(named, publisher);
  return {
    contributor: contributors.map((contributor) => ({ '@type': 'Role', roleName: role, contributor })),
  };
}

function people(named: NamedPerson[], publisher: Publisher): object[] {
  return named.map(({ name, nameElsewhere, honorific, path }) => ({
    '@type': 'Person',
    '@id': addressOf(publisher, path),
    name,
    alternateName: nameElsewhere,
    ...(honorific && { honorificPrefix: honorific }),
    url: addressOf(publisher, path),
  }));
}

function issueOf(issue: NonNullable<PieceView['issue']>, publisher: Publisher): object {
  const { number, title, path, series } = issue;
  return {
    '@type': 'PublicationIssue',
    '@id': addressOf(publisher, path),
    url: addressOf(publisher, path),
    issueNumber: number,
    ...(title && { name: title }),
    isPartOf: {
      '@type': 'Periodical',
      '@id': addressOf(publisher, series.path),
      name: series.name,
      url: addressOf(publisher, series.path),
    },
  };
}
