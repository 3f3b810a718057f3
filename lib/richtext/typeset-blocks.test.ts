import { describe, expect, it } from 'vitest';
import { parseDocument } from './document';
import { jsonOf, paragraph, sampleTable, text } from './testing/sample-document';
import { typesetBody, typesetLine } from './typeset-blocks';

const bodyOf = (...blocks: Parameters<typeof jsonOf>[0]) => typesetBody(parseDocument(jsonOf(blocks)), 'ar');

describe('What a PDF file is set from', () => {
  it('nests marks as HTML does, around the runs that are kept apart', () => {
    const bold = { type: 'bold' };
    const link = { type: 'link', attrs: { href: '/ar/archive' } };
    const [element] = bodyOf(paragraph(text('هاتف '), text('C++', bold), text(' هنا', bold, link)));
    expect(element).toEqual({
      ...{ kind: 'paragraph', dir: 'rtl', lang: 'ar' },
      content: [
        'هاتف ',
        {
          ...{ kind: 'marked', tag: 'strong', attributes: {} },
          content: [{ kind: 'isolate', dir: 'ltr', content: ['C++'] }],
        },
        {
          ...{ kind: 'marked', tag: 'a', attributes: { href: '/ar/archive' } },
          content: [{ kind: 'marked', tag: 'strong', attributes: {}, content: [' هنا'] }],
        },
      ],
    });
  });

  it('says of each block in which direction and language it is', () => {
    const blocks = bodyOf(paragraph(text('نص')), paragraph(text('An English one')));
    expect(blocks).toMatchObject([
      { dir: 'rtl', lang: 'ar' },
      { dir: 'ltr', lang: 'en' },
    ]);
  });

  it('leaves out what nobody would see, and keeps no empty captions', () => {
    const media = '0199f000-0000-7000-8000-000000000001';
    const picture = { type: 'figurePicture', attrs: { media, alt: null } };
    const figure = {
      type: 'figure',
      attrs: { width: 'text' },
      content: [picture, { type: 'figureCaption' }, { type: 'figureCredit' }],
    };
    expect(bodyOf(paragraph(), figure)).toMatchObject([
      { kind: 'figure', parts: [{ kind: 'picture', media, alt: null }] },
    ]);
  });

  it('tells which reference sets its note, and gives notes without a reference no number', () => {
    const reference = { type: 'footnoteReference', attrs: { note: 'n' } };
    const note = (id: string) => ({ type: 'footnote', attrs: { id }, content: [paragraph(text(id))] });
    const blocks = bodyOf(paragraph(text('أ'), reference, text(' ب'), reference), {
      type: 'footnotes',
      content: [note('other'), note('n')],
    });
    expect(blocks[0]?.content).toEqual([
      'أ',
      { kind: 'noteReference', note: 'n', number: 1, isFirst: true },
      ' ب',
      { kind: 'noteReference', note: 'n', number: 1, isFirst: false },
    ]);
    expect(blocks[1]).toMatchObject({
      kind: 'notes',
      notes: [
        { id: 'other', number: null },
        { id: 'n', number: 1 },
      ],
    });
  });

  it('lays a table out cell by cell, with its header and what aligns its numbers', () => {
    const [table] = bodyOf(sampleTable());
    const parts = table?.parts as { kind: string; cells?: unknown[]; headerRows?: number }[];
    expect(parts.map(({ kind }) => kind)).toEqual(['caption', 'grid', 'source']);
    expect(parts[1]).toMatchObject({ columns: 2, headerRows: 1 });
    expect(parts[1]?.cells?.slice(2, 4)).toMatchObject([
      { row: 1, column: 0, isHeader: true, isNumber: false },
      { row: 1, column: 1, isHeader: false, isNumber: true, padding: '0' },
    ]);
  });

  it('gives the opening lines as words', () => {
    const doc = parseDocument(jsonOf([paragraph(text('x'))]));
    expect(typesetLine(doc, 'title', 'en')).toEqual(['Title']);
    expect(typesetLine(doc, 'kicker', 'en')).toEqual([]);
  });
});
