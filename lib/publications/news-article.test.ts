import { describe, expect, it } from 'vitest';
import { noonOf } from '@/lib/i18n/dates';
import { pieceView } from '@/lib/testing/piece-view';
import { STANDARD_ICON } from './look/icon-view';
import { newsArticle } from './news-article';

const publisher = { url: 'https://news.example.org', name: 'المركز', icon: STANDARD_ICON };
const address =
  'https://news.example.org/ar/articles/%D8%A7%D9%84%D9%86%D8%A7%D8%AA%D9%88-%D9%81%D9%8A-%D8%A7%D9%84%D8%B9%D8%B1%D8%A7%D9%82';

describe('The structured data of a piece for search engines', () => {
  it('is its headline, language, people, and dates with the institute’s offset', () => {
    expect(newsArticle(pieceView(), publisher)).toMatchObject({
      '@type': 'NewsArticle',
      '@id': address,
      inLanguage: 'ar',
      headline: 'الناتو في العراق',
      datePublished: '2018-07-19',
      dateModified: '2018-07-19',
      articleSection: 'أمن',
      author: [
        { '@type': 'Person', name: 'علياء السويدي', alternateName: 'Alia Al Suwaidi', honorificPrefix: 'د.' },
      ],
      publisher: { '@type': 'Organization', name: 'المركز' },
    });
  });

  it('tells of corrections with their instants, in the language of the piece', () => {
    const corrections = [{ at: new Date('2018-07-20T06:00:00Z'), note: 'العدد 21.' }];
    expect(newsArticle(pieceView({ corrections }), publisher)).toMatchObject({
      correction: [
        {
          '@type': 'CorrectionComment',
          text: 'العدد 21.',
          datePublished: '2018-07-20T10:00:00+04:00',
          inLanguage: 'ar',
        },
      ],
    });
    expect(newsArticle(pieceView(), publisher)).not.toHaveProperty('correction');
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

  it('names the people of each role by its property, and those it has no word for by their role', () => {
    const named = (name: string) => ({
      ...{ name, nameElsewhere: 'Noor', honorific: '', gender: 'female' as const },
      path: '/ar/authors/n',
    });
    const credits = [
      { role: 'translator' as const, people: [named('نور')] },
      { role: 'editor' as const, people: [named('هدى')] },
      { role: 'photographer' as const, people: [named('سامي')] },
    ];
    const data = newsArticle(pieceView({ credits }), publisher);
    expect(data).toMatchObject({
      translator: [{ '@type': 'Person', name: 'نور', url: 'https://news.example.org/ar/authors/n' }],
      editor: [{ name: 'هدى' }],
      contributor: [{ '@type': 'Role', roleName: 'photographer', contributor: { name: 'سامي' } }],
    });
    expect(newsArticle(pieceView(), publisher)).not.toHaveProperty('contributor');
  });

  it('gives the date of an update and the issue of a series', () => {
    const issue = {
      id: 'issue',
      number: 3,
      title: '',
      path: '/ar/series/ملفات/3',
      series: { id: 'files', name: 'ملفات', slug: 'ملفات', path: '/ar/series/ملفات' },
    };
    expect(newsArticle(pieceView({ updatedAt: noonOf('2019-01-02'), issue }), publisher)).toMatchObject({
      dateModified: '2019-01-02T12:00:00+04:00',
      isPartOf: {
        issueNumber: 3,
        url: `${publisher.url}/ar/series/${encodeURI('ملفات')}/3`,
        isPartOf: { name: 'ملفات' },
      },
    });
  });

  it('gives the instant of publication where no editor chose a day', () => {
    const datelineAt = new Date('2026-03-01T05:30:00Z');
    expect(newsArticle(pieceView({ datelineAt }), publisher)).toMatchObject({
      datePublished: '2026-03-01T09:30:00+04:00',
      dateModified: '2026-03-01T09:30:00+04:00',
    });
  });

  it('holds no characters that control direction, in no text', () => {
    const title = '\u2067iPhone\u2069 7';
    const section = { id: 'c', name: 'لغة \u2066C++\u2069', slug: 'c', path: '/ar/sections/c' };
    const data = newsArticle(pieceView({ title, section, summary: '\u200f+971\u200e' }), publisher);
    expect(data).toMatchObject({ headline: 'iPhone 7', articleSection: 'لغة C++', description: '+971' });
    expect(JSON.stringify(data)).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  });

  it.each(['می\u200cخواهم', 'عائلة 👨\u200d👩\u200d👧', '\u0600١٢'])(
    'keeps what belongs to a word: %s',
    (title) => {
      expect(newsArticle(pieceView({ title }), publisher)).toMatchObject({ headline: title });
    },
  );
});
