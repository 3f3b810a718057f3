import type { Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import type { Direction } from '@/lib/i18n/locales';
import type { Block } from './build';
import { blockDirections } from './direction';
import { documentToJson, parseDocument } from './document';
import type { NodeJson } from './document-json';
import { estimateDirection } from './estimate-direction';
import { documentOf, jsonOf } from './testing/sample-document';

/** "name: direction" of every block after the standfirst, in order. */
function directionsIn(doc: Node, base: Direction): string[] {
  return [...blockDirections(doc, base)]
    .sort(([a], [b]) => a - b)
    .map(([pos, direction]) => `${doc.nodeAt(pos)?.type.name}: ${direction}`)
    .slice(3);
}

const directionsOf = (body: Block[], base: Direction) => directionsIn(documentOf(body), base);
const paragraph = (text: string, attrs?: NodeJson['attrs']): NodeJson => ({
  type: 'paragraph',
  ...(attrs ? { attrs } : {}),
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
});

describe('The direction of a line', () => {
  it.each<[string, Direction | null]>([
    ['iPhone 7 (النسخة 2.0) متاح الآن في دبي', 'rtl'],
    ['"مركز المستقبل" opens its new office in Sharjah today', 'ltr'],
    ['C++ مقدمة!', 'rtl'],
    ["Trump's visit: what next?", 'ltr'],
    ['100% نمو في UAE', 'rtl'],
    ['مركز "المستقبل" يشارك في "الشارقة الدولي للكتاب" بـ16 إصداراً جديداً', 'rtl'],
    ['«المُسْتَقْبَل»', 'rtl'],
    ['NATO والعراق', 'rtl'],
    ['Future Center مركز', 'ltr'],
    ['https://example.org/a-long/english/path انظر', 'rtl'],
    ['www.example.org news@example.org مكتب التحرير', 'rtl'],
    ['ﻣﺼﺮ', 'rtl'],
    ['שלום', 'rtl'],
    ['𞤀𞤣𞤤𞤢𞤥', 'rtl'],
    ['2018', null],
    ['16%', null],
    ['https://example.org', null],
    ['١٦ — ٢٠', null],
    ['', null],
    [' \u00a0\t', null],
  ])('%j is %s', (text, expected) => {
    expect(estimateDirection(text)).toBe(expected);
  });

  it('is found in a word of a million at-signs without delay', () => {
    expect(estimateDirection(`${'@'.repeat(1_000_000)} مكتب`)).toBe('rtl');
  });
});

describe('The direction of blocks', () => {
  it('is that of their text, whatever the language of the edition', () => {
    const body: Block[] = [{ p: 'نص عربي' }, { h2: 'English heading' }, { p: 'More English' }];
    expect(directionsOf(body, 'rtl')).toEqual(['paragraph: rtl', 'heading: ltr', 'paragraph: ltr']);
    expect(directionsOf(body, 'ltr')).toEqual(['paragraph: rtl', 'heading: ltr', 'paragraph: ltr']);
  });

  it('E1: an Arabic list in an English document is right to left throughout', () => {
    expect(directionsOf([{ p: 'English' }, { ul: ['بند', 'بند ثان'] }], 'ltr')).toEqual([
      'paragraph: ltr',
      'bulletList: rtl',
      'listItem: rtl',
      'paragraph: rtl',
      'listItem: rtl',
      'paragraph: rtl',
    ]);
  });

  it('E2: each item of a mixed list has its own direction', () => {
    expect(directionsOf([{ ol: ['One', 'اثنان'] }], 'ltr')).toEqual([
      'orderedList: ltr',
      'listItem: ltr',
      'paragraph: ltr',
      'listItem: rtl',
      'paragraph: rtl',
    ]);
  });

  it('E3: a new empty paragraph and one of digits continue the Arabic one before them', () => {
    const body: Block[] = [{ p: 'نص عربي' }, { p: '' }, { p: '2018' }, { p: 'English' }, { p: '' }];
    expect(directionsOf(body, 'ltr')).toEqual([
      'paragraph: rtl',
      'paragraph: rtl',
      'paragraph: rtl',
      'paragraph: ltr',
      'paragraph: ltr',
    ]);
  });

  it('is that of the edition for the first block if that is empty', () => {
    expect(directionsOf([{ p: '' }], 'rtl')).toEqual(['paragraph: rtl']);
  });

  it('follows the first item of a list in which something is written', () => {
    expect(directionsOf([{ ul: ['', 'عربي'] }], 'ltr')).toEqual([
      'bulletList: rtl',
      'listItem: ltr',
      'paragraph: ltr',
      'listItem: rtl',
      'paragraph: rtl',
    ]);
  });

  it('is estimated for a point’s lead together with the text on its line', () => {
    const points: Block[] = [
      { points: [{ lead: 'NATO', text: ['أعلن الأمين العام للحلف ذلك', 'English'] }] },
    ];
    expect(directionsOf(points, 'ltr')).toEqual([
      'pointList: rtl',
      'point: rtl',
      'pointLead: rtl',
      'paragraph: rtl',
      'paragraph: ltr',
    ]);
  });

  it('is set by hand where an editor has chosen, for the block alone', () => {
    const doc = parseDocument(
      jsonOf([
        paragraph('نص عربي', { dir: 'ltr' }),
        paragraph('نص عربي'),
        paragraph('', { dir: 'ltr' }),
        paragraph(''),
      ]),
    );
    expect(directionsIn(doc, 'rtl')).toEqual([
      'paragraph: ltr',
      'paragraph: rtl',
      'paragraph: ltr',
      'paragraph: ltr',
    ]);
  });

  it('of kicker, title and standfirst is that of the edition, even if the title is in the other language', () => {
    const doc = documentOf([{ p: '' }], {
      kicker: 'NATO',
      title: 'Iraq after ISIS',
      standfirst: 'In English',
    });
    expect([...blockDirections(doc, 'rtl').values()]).toEqual(['rtl', 'rtl', 'rtl', 'rtl']);
  });

  it('of the title is set by hand where an editor has chosen', () => {
    const json = jsonOf([paragraph('')]);
    json.content[1] = { type: 'title', attrs: { dir: 'ltr' } };
    expect([...blockDirections(parseDocument(json), 'rtl').values()]).toEqual(['rtl', 'ltr', 'rtl', 'rtl']);
  });

  it('E8: is not stored where it is automatic', () => {
    const stored = JSON.stringify(documentToJson(documentOf([{ p: 'نص عربي' }, { ul: ['One'] }])));
    expect(stored).not.toContain('dir');
    expect(stored).not.toContain('null');
  });
});
