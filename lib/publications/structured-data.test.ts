import { describe, expect, it } from 'vitest';
import { wayTo, wayToPiece } from '@/lib/i18n/way-to';
import { pieceView } from '@/lib/testing/piece-view';
import { citedWork } from './cited-work';
import { copyrightYear } from './copyright-year';
import { STANDARD_ICON } from './look/icon-view';
import { newsArticle } from './news-article';
import { scholarTags } from './scholar-tags';
import { breadcrumbs, person, webSite } from './structured-data';
import { webPage } from './web-page';

const publisher = { url: 'https://news.example.org', name: 'المركز', icon: STANDARD_ICON };
const home = { '@type': 'ListItem', position: 1, name: 'الرئيسية', item: 'https://news.example.org/ar' };

describe('The institute', () => {
  it('has its logo and the same id wherever it is named', () => {
    const organisation = {
      '@type': 'Organization',
      '@id': 'https://news.example.org/#organization',
      name: 'المركز',
      url: 'https://news.example.org',
      logo: { '@type': 'ImageObject', url: 'https://news.example.org/icons/markaz-512.png' },
    };
    expect(newsArticle(pieceView(), publisher)).toMatchObject({ publisher: organisation });
    const logo = { src: '/media/1/a/logo-640.webp', srcset: '', width: 640, height: 160 };
    expect(newsArticle(pieceView(), { ...publisher, logo })).toMatchObject({
      publisher: { logo: { url: `${publisher.url}${logo.src}`, width: 640, height: 160 } },
    });
    expect(webSite(publisher, 'ar')).toMatchObject({ publisher: organisation });
  });
});

describe('A page of the site', () => {
  it('is a page of the site that is told of on the front page, and its translation another one', () => {
    const translation = {
      ...{ locale: 'en' as const, path: '/en/pages/about', title: 'About' },
      ...{ cameFirst: false, isIndexed: true },
    };
    const page = pieceView({ kind: 'page', path: '/ar/pages/عنا', title: 'عنا', translation });
    expect(webPage(page, publisher)).toMatchObject({
      '@type': 'WebPage',
      name: 'عنا',
      isPartOf: { '@type': 'WebSite', '@id': 'https://news.example.org/ar#website' },
      workTranslation: { '@type': 'WebPage', name: 'About', url: 'https://news.example.org/en/pages/about' },
    });
    expect(webPage(page, publisher)).not.toHaveProperty('datePublished');
  });
});

describe('The year at the foot of every page', () => {
  it.each([
    ['2026-12-31T19:00:00Z', 2026],
    ['2026-12-31T20:00:00Z', 2027],
    ['2027-01-01T00:00:00Z', 2027],
  ])('is at %s that of the institute', (now, year) => expect(copyrightYear(new Date(now))).toBe(year));
});

describe('A site', () => {
  it('says how it is searched', () => {
    expect(webSite(publisher, 'en')).toMatchObject({
      '@type': 'WebSite',
      url: 'https://news.example.org/en',
      inLanguage: 'en',
      potentialAction: {
        '@type': 'SearchAction',
        target: { urlTemplate: 'https://news.example.org/en/search?q={search_term_string}' },
        'query-input': 'required name=search_term_string',
      },
    });
  });
});

describe('The way to a page', () => {
  it('leads from the front page through the section', () => {
    expect(breadcrumbs(wayToPiece(pieceView()), publisher)).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        home,
        { position: 2, name: 'جميع الأقسام', item: 'https://news.example.org/ar/sections' },
        { position: 3, name: 'أمن', item: 'https://news.example.org/ar/sections/%D8%A3%D9%85%D9%86' },
        { position: 4, name: 'الناتو في العراق' },
      ],
    });
  });

  it('leads to an item through Center News, and to a list at once', () => {
    const item = pieceView({ kind: 'center_news', section: null });
    expect(breadcrumbs(wayToPiece(item), publisher)).toMatchObject({
      itemListElement: [home, { name: 'أخبار المركز', item: 'https://news.example.org/ar/center-news' }, {}],
    });
    const way = wayTo([{ name: '\u2066C++\u2069', path: '/ar/topics/c' }], 'ar');
    expect(breadcrumbs(way, publisher)).toMatchObject({
      itemListElement: [home, { position: 2, name: 'C++' }],
    });
  });
});

it('An author has an address, both names, and belongs to the institute', () => {
  const author = {
    ...{ id: '1', slug: 'alia', name: 'علياء السويدي', nameElsewhere: 'Alia Al Suwaidi', honorific: 'د.' },
    ...{ gender: 'female' as const, description: 'باحثة.', path: '/ar/authors/علياء', translationPath: '' },
    ...{ role: 'زميلة', isFormer: false, orcid: '', profiles: [], photo: null },
  };
  expect(person(author, publisher)).toMatchObject({
    '@type': 'Person',
    '@id': 'https://news.example.org/ar/authors/%D8%B9%D9%84%D9%8A%D8%A7%D8%A1',
    name: 'علياء السويدي',
    alternateName: 'Alia Al Suwaidi',
    description: 'باحثة.',
    jobTitle: 'زميلة',
    worksFor: { name: 'المركز' },
  });
});

describe('The two languages of a piece', () => {
  it('name each other: the later one as the translation of the earlier', () => {
    const link = { '@id': 'https://news.example.org/en/articles/nato-in-iraq', inLanguage: 'en' };
    expect(newsArticle(pieceView(), publisher)).toMatchObject({ workTranslation: link });
    const { translation } = pieceView();
    const later = pieceView({ translation: translation && { ...translation, cameFirst: true } });
    expect(newsArticle(later, publisher)).toMatchObject({ translationOfWork: link });
    expect(newsArticle(later, publisher)).not.toHaveProperty('workTranslation');
  });
});

it('A republished piece names the address where it appeared first', () => {
  const canonicalUrl = 'https://other.example/piece';
  expect(newsArticle(pieceView({ canonicalUrl }), publisher)).toMatchObject({
    mainEntityOfPage: canonicalUrl,
    isBasedOn: canonicalUrl,
  });
});

it('Google Scholar finds each author, the day, and the issue of the series', () => {
  const series = { id: 'files', name: 'ملفات', slug: 'ملفات', path: '/ar/series/ملفات' };
  const piece = pieceView({
    title: 'شرح \u2066C++\u2069',
    issue: { id: 'issue', number: 3, title: '', path: '/ar/series/ملفات/3', series },
    authors: [...pieceView().authors, ...pieceView().authors],
  });
  expect(scholarTags(piece, publisher)).toMatchObject({
    citation_title: 'شرح C++',
    citation_author: ['علياء السويدي', 'علياء السويدي'],
    citation_publication_date: '2018/07/19',
    citation_language: 'ar',
    citation_journal_title: 'ملفات',
    citation_issue: '3',
  });
});

describe('The reference of a piece', () => {
  it('names it as its page does, without honorifics and controls, by the day and the address that stays', () => {
    const piece = pieceView({ title: '\u2067الناتو\u2069 في العراق' });
    expect(citedWork(piece, publisher)).toEqual({
      key: 'news-example-org-12-ar',
      locale: 'ar',
      title: 'الناتو في العراق',
      authors: ['علياء السويدي'],
      translators: [],
      publisher: 'المركز',
      day: '2018-07-19',
      issue: null,
      paragraph: null,
      url: 'https://news.example.org/e/12/ar',
    });
  });

  it('of a paragraph leads to it', () => {
    expect(citedWork(pieceView(), publisher, { id: 'x1', number: 4 })).toMatchObject({
      key: 'news-example-org-12-ar-x1',
      paragraph: 4,
      url: 'https://news.example.org/e/12/ar#b-x1',
    });
  });
});
