import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { PieceLine, PieceView } from '@/lib/publications/types';
import { ArticlePage } from './article-page';
import { FrontPage } from './front-page';
import { PieceList } from './piece-list';

const RUN = '<bdi lang="en" dir="ltr">C++ 20:</bdi>';
const piece: PieceView & PieceLine = {
  ...{ isLineElsewhere: false, linked: null, hasPage: true, href: '/ar/articles/x', hrefLocale: 'ar' },
  ...{
    kind: 'article',
    locale: 'ar',
    number: 1,
    slug: 'مقدمة',
    path: '/ar/articles/مقدمة',
    translation: null,
  },
  ...{ kicker: 'C++ 20:', kickerHtml: RUN, title: 'مقدمة', titleHtml: 'مقدمة' },
  ...{ standfirst: '', standfirstHtml: '', bodyHtml: '<p dir="rtl">نص.</p>', summary: 'نص.' },
  ...{
    datelineAt: new Date('2026-01-05T12:00:00+04:00'),
    updatedAt: null,
    cover: null,
    sharePicture: null,
    cardPath: null,
    pdf: null,
  },
  ...{ isUpdatedSameDay: false, searchTitle: null, searchDescription: null },
  ...{ isHiddenFromSearch: false, readingMinutes: 0, contents: [], canonicalUrl: null },
  ...{ section: null, sectionPathElsewhere: null, issue: null, authors: [], credits: [], topics: [] },
  corrections: [],
  formerVersions: [],
  relatedIds: [],
};

it.each([
  [
    'at the head of a piece',
    <ArticlePage key="a" piece={piece} locale="ar" shortAddress="" centerNews={null} />,
  ],
  [
    'above the lead of the front page',
    <FrontPage key="f" view={{ lead: piece, blocks: [] }} centerNews={null} mostRead={null} locale="ar" />,
  ],
  ['in a list', <PieceList key="l" pieces={[piece]} locale="ar" level={2} />],
])('A reader sees an English kicker in its own order %s', (_where, page) => {
  expect(renderToStaticMarkup(page)).toContain(RUN);
});

it('On paper a piece names its section or Center News above its title, and nothing where it belongs to neither', () => {
  const onPaper = (facts: Partial<PieceView>) => {
    const page = <ArticlePage piece={{ ...piece, ...facts }} locale="ar" shortAddress="" centerNews={null} />;
    return /<p class="[^"]*onPaper[^"]*">([^<]*)</.exec(renderToStaticMarkup(page))?.[1];
  };
  const section = { id: 's', slug: 'أمن', name: 'أمن', path: '/ar/sections/أمن' };
  expect(onPaper({ section })).toBe('أمن');
  expect(onPaper({ kind: 'center_news' })).toBe('أخبار المركز');
  expect(onPaper({})).toBeUndefined();
});
