import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { article } from './build';
import { documentToJson, emptyDocument, parseDocument } from './document';
import { paragraph, refusalOf, text } from './testing/raw-json';
import { countedIds, jsonOf, SAMPLE } from './testing/sample-document';

describe('A document', () => {
  it('comes back from storage as it was', () => {
    const json = article(SAMPLE, countedIds());
    expect(documentToJson(parseDocument(JSON.parse(JSON.stringify(json))))).toEqual(json);
  });

  it('E14: keeps no-break spaces, tatweel, harakat and isolates to the byte', () => {
    const exact = 'بـ16\u00a0إصداراً مُحَمَّد المســتقبل \u2067iPhone\u2069 \u200f7 ';
    const once = JSON.stringify(documentToJson(parseDocument(jsonOf([paragraph(text(exact))]))));
    const twice = JSON.stringify(documentToJson(parseDocument(JSON.parse(once))));
    expect(JSON.parse(twice).content[3].content[0].text).toBe(exact);
    expect(twice).toBe(once);
  });

  it('that is new has an id on each of its four blocks', () => {
    const json = emptyDocument(countedIds());
    expect(documentToJson(parseDocument(json))).toEqual(json);
    expect(json.content.map((block) => block.attrs?.id)).toEqual(['b1', 'b2', 'b3', 'b4']);
  });

  it('is refused with an AppError that says where the fault is', () => {
    const bad = jsonOf([paragraph(text('a')), { type: 'heading', attrs: { level: 99 } }]);
    expect(() => parseDocument(bad)).toThrow(AppError);
    expect(refusalOf(bad)).toEqual({
      path: 'content.4.attrs.level',
      key: 'document.badAttribute',
      params: { name: 'level' },
    });
  });
});
