import { expect, it } from 'vitest';
import { parseDocument } from '@/lib/richtext/document';
import { contentOf, pagesOf, pieceOf } from '@/lib/testing/rendered-pdf';

const TEXT = (text: string) => ({ type: 'text', text });
const REFERENCE = { type: 'footnoteReference', attrs: { note: 'a' } };
const textblock = (type: string, ...content: object[]) => ({ type, content });
const cell = (type: string, block: object) => ({
  ...{ type, attrs: { colspan: 1, rowspan: 1 } },
  content: [block],
});
const LISTED = textblock('bulletList', textblock('listItem', textblock('paragraph', TEXT('Listed'))));
const NOTES = textblock('footnotes', {
  ...{ type: 'footnote', attrs: { id: 'a' } },
  content: [textblock('paragraph', TEXT('A source.'))],
});

it.each<[string, object[], RegExp]>([
  [
    'a note in a heading that a list of contents names, and again below',
    [textblock('heading', TEXT('Head'), REFERENCE), textblock('paragraph', TEXT('Again'), REFERENCE), NOTES],
    /Contents Head [. ]*1 Head ?1 Again ?1 .*1 ?A source\./,
  ],
  [
    'a note in the credit of a figure without a picture',
    [
      {
        ...textblock(
          'figure',
          { type: 'figurePicture', attrs: { media: null, alt: null } },
          { type: 'figureCaption' },
          textblock('figureCredit', TEXT('By'), REFERENCE),
        ),
        attrs: { width: 'text' },
      },
      textblock('paragraph', TEXT('Again'), REFERENCE),
      NOTES,
    ],
    /By ?1 Again ?1 .*1 ?A source\./,
  ],
  [
    'a list above a column of numbers',
    [
      textblock(
        'table',
        { type: 'tableCaption' },
        textblock(
          'tableGrid',
          textblock('tableRow', cell('tableHeader', LISTED)),
          textblock('tableRow', cell('tableCell', textblock('paragraph', TEXT('1.5')))),
        ),
        { type: 'tableSource' },
      ),
    ],
    /Listed 1\.5/,
  ],
])('A piece can be set with %s', async (_what, blocks, found) => {
  const lines = [{ type: 'kicker' }, textblock('title', TEXT('Title')), { type: 'standfirst' }];
  const doc = parseDocument({ type: 'doc', content: [...lines, ...blocks] });
  const [text] = await pagesOf(contentOf([pieceOf(doc, 'en', { hasContents: true })], 'en'));
  expect(text).toMatch(found);
});
