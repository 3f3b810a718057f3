import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block, Draft } from '@/lib/richtext/build';
import { parseDocument } from '@/lib/richtext/document';
import { documentOf, SAMPLE } from '@/lib/richtext/testing/sample-document';
import { ADDRESS, contentOf, pagesOf, picture, pieceOf, render } from '@/lib/testing/rendered-pdf';
import type { PdfPiece } from './pdf-content';

const english = (body: Block[], more: Partial<PdfPiece> = {}, draft: Partial<Draft> = {}) =>
  contentOf([pieceOf(documentOf(body, draft), 'en', more)], 'en');

describe('The file of a piece', () => {
  it('holds its lines, its text and where it is found for good, in their order', async () => {
    const { body, ...draft } = SAMPLE;
    const [text = ''] = await pagesOf(english(body, {}, draft));
    const words = [
      'Issues',
      'Training Tasks:',
      'How NATO Plans',
      'Dr A and B',
      'Currently, NATO',
      '1- Non-combat',
    ];
    const found = [...words, '2- Canadian', '• One', '1. First', 'Cite this article: A, “A title”', ADDRESS];
    expect(found.map((each) => text.indexOf(each)).filter((at) => at < 0)).toEqual([]);
    expect(found.map((each) => text.indexOf(each))).toEqual(
      found.map((each) => text.indexOf(each)).sort((one, other) => one - other),
    );
  });

  it('in Arabic gives its words back as they were written, and whatever is in English beside them', async () => {
    const body = [
      {
        p: 'ستشارك هيئة الشارقة الدولي للكتاب في رسم المستقبل.',
      },
      { points: [{ lead: 'مهمة كندية', text: ['ترسل كندا نحو 250 جندي.'] }] },
      { p: 'An English paragraph stands here.' },
    ];
    const doc = documentOf(body, { title: 'كيف يخطط الناتو لإعادة هيكلة وجوده العسكري' });
    const [text = ''] = await pagesOf(contentOf([pieceOf(doc, 'ar')], 'ar', { site: 'مركز' }));
    const whole = [
      'الشارقة الدولي للكتاب',
      'المستقبل',
      'كيف يخطط الناتو',
      'An English paragraph stands here.',
      ADDRESS,
    ];
    for (const words of whole) expect(text).toContain(words);
    expect(text).toMatch(/ترسل كندا نحو 250 جندي/);
  });

  it('has each note at the foot of the page on which the text refers to it, once', async () => {
    const note = (id: string) => ({ type: 'footnoteReference', attrs: { note: id } });
    const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
    const doc = parseDocument({
      type: 'doc',
      content: [
        { type: 'kicker' },
        { type: 'title', content: [{ type: 'text', text: 'Notes' }] },
        { type: 'standfirst' },
        paragraph({ type: 'text', text: 'One' }, note('a'), { type: 'text', text: ' two' }, note('b')),
        ...Array.from({ length: 60 }, () => paragraph({ type: 'text', text: 'Filling words.' })),
        paragraph({ type: 'text', text: 'Again' }, note('a'), { type: 'text', text: ' and last' }, note('c')),
        {
          type: 'footnotes',
          content: ['c', 'a', 'b'].map((id) => ({
            type: 'footnote',
            attrs: { id },
            content: [paragraph({ type: 'text', text: `Source ${id}.` })],
          })),
        },
      ],
    });
    const pages = await pagesOf(contentOf([pieceOf(doc, 'en')], 'en'));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[0]).toMatch(/1 ?Source a\. 2 ?Source b\./);
    expect(pages.find((page) => page.includes('and last'))).toMatch(/3 ?Source c\./);
    expect(pages.join(' ').match(/Source a\./g)).toHaveLength(1);
    expect(pages.at(-1)).toMatch(/A title/);
  });

  it('writes numbers in the digits of its language', async () => {
    const doc = documentOf([{ points: [{ lead: 'أولاً', text: ['نص'] }] }]);
    const [text] = await pagesOf(contentOf([pieceOf(doc, 'ar')], 'ar', { digits: 'arab' }));
    expect(text).toContain('١');
    expect(text).not.toMatch(/(?<!\/e\/)\b1\b/);
  });

  it('is tagged by the standard that programs which read aloud rely on, with its fonts inside', async () => {
    const bytes = await render({
      content: english([{ figure: ['0199f000-0000-7000-8000-000000000001'], caption: 'The port' }]),
      files: [picture],
    });
    const raw = bytes.toString('latin1');
    expect(raw).toContain('/MarkInfo');
    expect(raw).toMatch(/pdfuaid/);
    expect(raw).toContain('/FontFile2');
    expect(raw).toContain('A map');
  });

  it.each(['#panic("no") *bold* $x$ @ref <label>', '"); #read("/etc/passwd")', '\\u{1F600} // comment', ''])(
    'understands nothing that an author writes as a program: %s',
    async (words) => {
      const pages = await pagesOf(
        english([{ p: words }, { h2: words }, { p: 'End' }], {}, { title: words || 'T' }),
      );
      expect(pages.join(' ')).toContain('End');
      if (words.startsWith('"')) expect(pages.join(' ')).toContain('#read("/etc/passwd")');
    },
  );

  it('holds every node and mark that a piece can have', async () => {
    const folder = new URL('../richtext/', `file://${import.meta.filename}`);
    for (const kind of ['nodes', 'marks'])
      for (const name of readdirSync(new URL(kind, folder))) {
        const file = new URL(`${kind}/${name}/${name}.proof.ts`, folder);
        if (!existsSync(file)) continue;
        const { proof } = await import(/* @vite-ignore */ file.href);
        const content = contentOf([pieceOf(parseDocument(proof.document), 'en')], 'en');
        expect([name, (await pagesOf(content)).join(' ')]).toEqual([name, expect.stringContaining(ADDRESS)]);
      }
  });
});

it('An issue has a cover, a list of its pieces with their pages, and each piece on a page of its own', async () => {
  const pieces = ['First piece', 'Second piece'].map((title, index) =>
    pieceOf(documentOf([{ h2: `Heading ${index}` }, { p: `Text ${index}` }], { title }), 'en', {
      number: index + 1,
    }),
  );
  const cover = {
    series: 'Strategic Papers',
    issue: 'Issue 3',
    title: 'Gulf',
    date: 'July 2018',
    picture: null,
  };
  const pages = await pagesOf(contentOf(pieces, 'en', { cover }));
  expect(pages[0]).toMatch(/Strategic Papers Issue 3 Gulf July 2018/);
  expect(pages[1]).toMatch(/Contents First piece .*3 Second piece .*4/);
  expect(pages[1]).not.toContain('Heading');
  expect(pages[2]).toContain('Heading 0 Text 0');
  expect(pages[3]).toContain('Text 1');
  const [, contents] = await pagesOf(contentOf(pieces.slice(0, 1), 'en', { cover }));
  expect(contents).toMatch(/Contents First piece .*3/);
});
