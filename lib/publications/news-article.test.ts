import { describe, expect, it } from 'vitest';
import { noonOf } from '@/lib/i18n/dates';
import { pieceView } from '@/lib/testing/piece-view';
import { newsArticle } from './news-article';

const publisher = { url: 'https://news.example.org', name: 'المركز' };
const address =
  'https://news.example.org/ar/articles/%D8%A7%D9%84%D9%86%D8%A7%D8%AA%D9%88-%D9%81%D9%8A-%D8%A7%D9%84%D8%B9%D8%B1%D8%A7%D9%82';

describe('The structured data of a piece for search engines', () => {
  it('is its headline, language, people, and dates with the institute’s offset', () => {
    expect(newsArticle(pieceView(), publisher)).toMatchObject({
      '@type': 'NewsArticle',
      '@id': address,
      inLanguage: 'ar',
      headline: 'الناتو في العراق',
      datePublished: '2018-07-19T12:00:00+04:00',
      dateModified: '2018-07-19T12:00:00+04:00',
      articleSection: 'أمن',
      author: [
        { '@type': 'Person', name: 'علياء السويدي', alternateName: 'Alia Al Suwaidi', honorificPrefix: 'د.' },
      ],
      publisher: { '@type': 'Organization', name: 'المركز' },
    });
  });

  it('links the translation, in its own language', () => {
    expect(newsArticle(pieceView(), publisher)).toMatchObject({
      workTranslation: {
        '@id': 'https://news.example.org/en/articles/nato-in-iraq',
        inLanguage: 'en',
        headline: 'NATO in Iraq',
      },
    });
    expect(newsArticle(pieceView({ translation: null }), publisher)).not.toHaveProperty('workTranslation');
  });

  it('names the institute as author of an unsigned piece', () => {
    expect(newsArticle(pieceView({ authors: [] }), publisher)).toMatchObject({
      author: [{ '@type': 'Organization', name: 'المركز' }],
    });
  });

  it('gives the date of an update and the issue of a series', () => {
    const issue = {
      number: 3,
      title: '',
      series: { id: 'files', name: 'ملفات', slug: 'ملفات', path: '/ar/series/ملفات' },
    };
    expect(newsArticle(pieceView({ updatedAt: noonOf('2019-01-02'), issue }), publisher)).toMatchObject({
      dateModified: '2019-01-02T12:00:00+04:00',
      isPartOf: { issueNumber: 3, isPartOf: { name: 'ملفات' } },
    });
  });

  it('holds no invisible characters in its headline', () => {
    const data = newsArticle(pieceView({ title: '\u2067iPhone\u2069 7' }), publisher);
    expect(data).toMatchObject({ headline: 'iPhone 7' });
  });
});
