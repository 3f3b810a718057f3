import { describe, expect, it } from 'vitest';
import { STANDARD_ICON } from '@/lib/publications/look/icon-view';
import { pieceView } from '@/lib/testing/piece-view';
import { pageMetadata, pieceMetadata } from './page-metadata';

const site = {
  ...{ url: 'https://news.example.org', name: 'المركز', cardPath: '/cards/ar/site.png' },
  icon: STANDARD_ICON,
};
const arabic = `${site.url}/ar/articles/${encodeURIComponent('الناتو-في-العراق')}`;
const english = `${site.url}/en/articles/nato-in-iraq`;

/** The feeds of the whole site in a language. */
const feeds = (locale: string) => ({
  'application/rss+xml': [{ url: `${site.url}/${locale}/feed.xml`, title: site.name }],
  'application/atom+xml': [{ url: `${site.url}/${locale}/atom.xml`, title: site.name }],
  'application/feed+json': [{ url: `${site.url}/${locale}/feed.json`, title: site.name }],
});

describe('The metadata of a piece', () => {
  it('names its address and both languages, and the Arabic one as the default', () => {
    expect(pieceMetadata(site, pieceView(), 'ar')).toMatchObject({
      title: 'الناتو في العراق | المركز',
      description: 'نص.',
      alternates: { canonical: arabic, languages: { ar: arabic, en: english, 'x-default': arabic } },
      openGraph: {
        type: 'article',
        locale: 'ar_AE',
        alternateLocale: 'en_GB',
        publishedTime: '2018-07-19',
      },
    });
  });

  it('is reciprocal: the translation names the same three addresses', () => {
    const translation = pieceView({
      locale: 'en',
      path: '/en/articles/nato-in-iraq',
      translation: {
        ...{ locale: 'ar', path: '/ar/articles/الناتو-في-العراق', title: 'الناتو في العراق' },
        ...{ cameFirst: true, isIndexed: true },
      },
    });
    expect(pieceMetadata(site, translation, 'en').alternates).toEqual({
      canonical: english,
      languages: { ar: arabic, en: english, 'x-default': arabic },
      types: feeds('en'),
    });
  });

  it('names no other language for a piece that has none', () => {
    const { alternates } = pieceMetadata(site, pieceView({ translation: null }), 'ar');
    expect(alternates).toEqual({ canonical: arabic, types: feeds('ar') });
  });

  it('on the other language’s site names the own address as canonical and is not indexed', () => {
    const metadata = pieceMetadata(site, pieceView({ translation: null }), 'en');
    expect(metadata).toMatchObject({
      alternates: { canonical: arabic },
      robots: { index: false },
      openGraph: { locale: 'ar_AE' },
    });
    expect(metadata.alternates?.languages).toBeUndefined();
  });
});

describe('The picture of a shared page', () => {
  const size = { width: 1200, height: 630, type: 'image/png' };

  it('is the piece’s own card with its title as its words, once it is made', () => {
    const piece = pieceView({ cardPath: '/cards/12/hash.png' });
    expect(pieceMetadata(site, piece, 'ar')).toMatchObject({
      openGraph: { images: [{ url: `${site.url}/cards/12/hash.png`, alt: piece.title, ...size }] },
      twitter: { card: 'summary_large_image' },
    });
  });

  it('is the cover, and before it what was chosen for sharing, with its words in the language of the piece', () => {
    const wide = {
      src: '',
      width: 16,
      height: 9,
      sources: [],
      alt: 'A quay',
      altLocale: 'en' as const,
      tint: '',
    };
    const shared = { path: '/media/cover.jpg', width: 1200, height: 630, alt: '' };
    const cover = { wide, small: wide, shared, paths: [], caption: '', credit: '' };
    const covered = pieceView({ cardPath: '/cards/12/hash.png', cover });
    expect(pieceMetadata(site, covered, 'ar')).toMatchObject({
      openGraph: {
        images: [{ ...size, url: `${site.url}/media/cover.jpg`, type: 'image/jpeg', alt: covered.title }],
      },
    });
    const sharePicture = { path: '/media/own.jpg', width: 800, height: 420, alt: 'ميناء' };
    expect(pieceMetadata(site, { ...covered, sharePicture }, 'ar')).toMatchObject({
      openGraph: { images: [{ url: `${site.url}/media/own.jpg`, width: 800, height: 420, alt: 'ميناء' }] },
    });
  });

  it('is the card of the site until then, and for pages that are no piece', () => {
    const siteCard = { url: `${site.url}/cards/ar/site.png`, alt: site.name, ...size };
    const facts = {
      locale: 'ar' as const,
      title: 'أمن',
      description: '',
      path: '/ar',
      translationPath: null,
    };
    expect(pieceMetadata(site, pieceView(), 'ar').openGraph?.images).toEqual([siteCard]);
    expect(pageMetadata(site, facts).openGraph?.images).toEqual([siteCard]);
  });
});

describe('The metadata of a front page', () => {
  it('names `/` as the default, which redirects by the reader’s preferred language', () => {
    const facts = {
      locale: 'en' as const,
      description: '',
      path: '/en',
      translationPath: '/ar',
      defaultPath: '/',
    };
    expect(pageMetadata(site, { ...facts, title: site.name })).toMatchObject({
      title: 'المركز',
      alternates: {
        canonical: `${site.url}/en`,
        languages: { ar: `${site.url}/ar`, en: `${site.url}/en`, 'x-default': `${site.url}/` },
      },
    });
  });
});

describe('What was written for search engines', () => {
  it('stands in the title and the description, and not in what is shared', () => {
    const piece = pieceView({ searchTitle: 'حلف الناتو', searchDescription: 'وصف' });
    expect(pieceMetadata(site, piece, 'ar')).toMatchObject({
      title: 'حلف الناتو | المركز',
      description: 'وصف',
      openGraph: { title: 'الناتو في العراق', description: 'نص.' },
    });
  });

  it('keeps a piece out of their results, and then it is no alternative of its translation', () => {
    const hidden = pieceMetadata(site, pieceView({ isHiddenFromSearch: true }), 'ar');
    expect(hidden.robots).toEqual({ index: false, follow: true });
    expect(hidden.alternates?.languages).toBeUndefined();
    const { translation } = pieceView();
    const other = pieceView({ translation: translation && { ...translation, isIndexed: false } });
    expect(pieceMetadata(site, other, 'ar').alternates?.languages).toBeUndefined();
    expect(pieceMetadata(site, other, 'ar').openGraph).toMatchObject({ alternateLocale: 'en_GB' });
  });

  it('names the site where a republished piece appeared first as the one to show', () => {
    const canonicalUrl = 'https://other.example/piece';
    const { alternates } = pieceMetadata(site, pieceView({ canonicalUrl }), 'ar');
    expect(alternates).toEqual({ canonical: canonicalUrl, types: feeds('ar') });
  });
});

it('A shared piece names the pages of its authors', () => {
  expect(pieceMetadata(site, pieceView(), 'ar').openGraph).toMatchObject({
    authors: [`${site.url}/ar/authors/${encodeURIComponent('علياء-السويدي')}`],
  });
});
