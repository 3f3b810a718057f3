import { describe, expect, it } from 'vitest';
import { article } from '@/lib/richtext/build';
import { parseDocument } from '@/lib/richtext/document';
import { renderBody } from '@/lib/richtext/render-html';
import { countedIds } from '@/lib/richtext/testing/sample-document';
import { pieceView } from '@/lib/testing/piece-view';
import { itemHtml } from './item-html';

describe('A piece with footnotes in a feed', () => {
  const draft = { title: 'Title', body: [{ p: ['One', { note: 'n' }, '.'] }], notes: { n: 'Source' } };
  const bodyHtml = renderBody(parseDocument(article(draft, countedIds())), 'en');
  const piece = pieceView({ locale: 'en', path: '/en/articles/a', bodyHtml });
  const html = itemHtml(piece, 'https://news.example.org');

  it('links from each number to its note and back, on the page of the piece', () => {
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    expect(links).toEqual([
      'https://news.example.org/en/articles/a#b-n',
      'https://news.example.org/en/articles/a#r-n',
    ]);
  });

  it('has the notes at its end', () => {
    expect(html).toContain('<h2>Notes</h2>');
    expect(html.indexOf('One')).toBeLessThan(html.indexOf('Source'));
  });
});

describe('A piece that was corrected', () => {
  const corrections = [
    { at: new Date('2018-07-21T06:00:00Z'), note: 'العدد 21 لا 12 <ألفاً>.' },
    { at: new Date('2018-07-20T06:00:00Z'), note: 'اسمه أحمد.' },
  ];
  const html = itemHtml(pieceView({ corrections }), 'https://news.example.org');

  it('says so at its end in feeds, the newest first, each with its day in the language of the piece', () => {
    const days = [...html.matchAll(/<p><strong>([^<]+)<\/strong>/g)].map(([, day]) => day);
    expect(days).toEqual(['تصويب، 21 يوليو، 2018:', 'تصويب، 20 يوليو، 2018:']);
    expect(html.indexOf('نص.')).toBeLessThan(html.indexOf('العدد 21'));
  });

  it('has no markup from its notes', () => {
    expect(html).toContain('&lt;ألفاً');
  });
});
