import { beforeAll, describe, expect, it } from 'vitest';
import { savePieceField } from '@/lib/covers/save-piece-field';
import type { NodeJson } from '@/lib/richtext/document-json';
import { jsonOf, paragraph, sampleTable, text } from '@/lib/richtext/testing/sample-document';
import { parseQuery } from '@/lib/search/analysis/parse-query';
import { signedIn } from '@/lib/testing/cast';
import { committed, writeDocument } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { givenPicture } from '@/lib/testing/given-media';
import { publishPresent } from '@/lib/testing/publish-present';
import { searchPieces } from './search-pieces';
import { NO_FILTERS } from './types';

const line = (type: string, words: string): NodeJson => ({ type, content: [text(words)] });

const blocksOf = (media: string): NodeJson[] => [
  paragraph(text('Plain words'), { type: 'footnoteReference', attrs: { note: 'n' } } as NodeJson),
  {
    type: 'figure',
    content: [
      { type: 'figurePicture', attrs: { media, alt: 'Zeppelin' } },
      line('figureCaption', 'A lighthouse at dusk'),
      line('figureCredit', 'Photograph by Quartermain'),
    ],
  } as NodeJson,
  sampleTable(),
  {
    type: 'infoBox',
    content: [line('infoBoxTitle', 'Chronology'), paragraph(text('Unclassified remarks'))],
  } as NodeJson,
  {
    type: 'footnotes',
    content: [{ type: 'footnote', attrs: { id: 'n' }, content: [paragraph(text('See the gazetteer'))] }],
  } as NodeJson,
];

const COVER = {
  captionEn: 'Dhows before the harbour',
  creditEn: 'Courtesy of Threlkeld',
  captionAr: 'مراكب',
  altEn: 'Dirigible',
};

beforeAll(async () => {
  const omar = await signedIn('omar');
  const { editions } = await givenEntry({ en: { slug: 'nodes' } });
  const [picture, cover] = [await givenPicture({ width: 40, height: 40 }), await givenPicture(COVER)];
  const id = editions.en ?? '';
  await writeDocument(omar, id, jsonOf(blocksOf(picture.id)));
  const value = { mediaId: cover.id, focal: null };
  await committed(savePieceField)(omar, id, { field: 'cover', before: null, value });
  await publishPresent(omar, id);
});

async function marked(words: string): Promise<string[] | null> {
  const search = { question: parseQuery(words), filters: { ...NO_FILTERS, locale: 'en' as const } };
  const results = await searchPieces({ ...search, sort: 'best', after: null }, 'en');
  const [first] = results?.found ?? [];
  return first ? first.snippet.marks.map(({ start, end }) => first.snippet.text.slice(start, end)) : null;
}

describe('A reader finds, and sees marked, the words', () => {
  it.each([
    ['of a caption', 'lighthouses', 'lighthouse'],
    ['of a credit', 'quartermain', 'Quartermain'],
    ['in a cell of a table', 'greece', 'Greece'],
    ['above a table', 'spending', 'Spending'],
    ['below a table', 'nato', 'NATO'],
    ['of the title of a box', 'chronology', 'Chronology'],
    ['of a note', 'gazetteer', 'gazetteer'],
    ['below its cover', 'dhow', 'Dhows'],
    ['of the credit of its cover', 'threlkeld', 'Threlkeld'],
    ['of two places, where the first of them is', 'gazetteer dhow', 'gazetteer'],
  ])('%s', async (_where, asked, shown) => {
    expect(await marked(asked)).toContain(shown);
  });

  it('but not what a picture is described by for those who do not see it', async () => {
    for (const word of ['zeppelin', 'dirigible']) expect(await marked(word)).toBeNull();
  });
});
