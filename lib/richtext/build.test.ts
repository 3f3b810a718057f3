import { describe, expect, it } from 'vitest';
import { article } from './build';
import { parseDocument } from './document';
import { countedIds, SAMPLE } from './testing/sample-document';

const bodyOf = (block: Parameters<typeof article>[0]['body'][number]) =>
  article({ title: 'T', body: [block] }, countedIds()).content[3];

describe('A built article', () => {
  it('is a document like any other', () => {
    expect(parseDocument(article(SAMPLE, countedIds())).childCount).toBe(12);
  });

  it('has a different id on every block', () => {
    const ids = [...JSON.stringify(article(SAMPLE, countedIds())).matchAll(/"id":"(\w+)"/g)].map(
      ([, id]) => id,
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(28);
  });

  it('without a body has one empty paragraph', () => {
    const json = article({ title: 'T', body: [] }, countedIds());
    expect(parseDocument(json).lastChild?.type.name).toBe('paragraph');
  });

  it('keeps its text exactly', () => {
    const exact = ' بـ16\u00a0إصداراً مُحَمَّد المســتقبل \t ';
    expect(bodyOf({ p: exact })?.content).toEqual([{ type: 'text', text: exact }]);
  });

  it('marks its runs', () => {
    const runs = bodyOf({
      p: ['a', { text: 'NATO', lang: 'en', bold: true }, { text: 'b', href: '/ar', italic: true }],
    });
    expect(runs?.content).toEqual([
      { type: 'text', text: 'a' },
      {
        type: 'text',
        text: 'NATO',
        marks: [{ type: 'bidi', attrs: { dir: 'ltr', lang: 'en' } }, { type: 'bold' }],
      },
      { type: 'text', text: 'b', marks: [{ type: 'link', attrs: { href: '/ar' } }, { type: 'italic' }] },
    ]);
  });

  it('reads a quote as one paragraph of runs or as several paragraphs', () => {
    const paragraphs = (quote: Parameters<typeof bodyOf>[0]) => bodyOf(quote)?.content?.length;
    expect(paragraphs({ quote: 'one' })).toBe(1);
    expect(paragraphs({ quote: ['one ', { text: 'bold', bold: true }] })).toBe(1);
    expect(paragraphs({ quote: ['one', 'two'] })).toBe(2);
    expect(paragraphs({ quote: [['one ', { text: 'bold', bold: true }], 'two'] })).toBe(2);
  });

  it('gives a point without text an empty paragraph', () => {
    const points = bodyOf({ points: [{ lead: 'Lead', text: [] }] });
    expect(points?.content?.[0]?.content?.map(({ type }) => type)).toEqual(['pointLead', 'paragraph']);
  });
});
