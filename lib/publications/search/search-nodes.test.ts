import { beforeAll, describe, expect, it } from 'vitest';
import { savePieceField } from '@/lib/covers/save-piece-field';
import type { NodeJson } from '@/lib/richtext/document-json';
import { jsonOf, paragraph, sampleTable, text } from '@/lib/richtext/testing/sample-document';
import { parseQuery } from '@/lib/search/analysis/parse-query';
import { signedIn } from '@/lib/testing/cast';
import { committed, writeDocument } from '@/lib/testing/committed';
import { givenEntry, givenPerson } from '@/lib/testing/factories';
import { givenFile, givenPicture } from '@/lib/testing/given-media';
import { givenTopic } from '@/lib/testing/publication-factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { searchPieces } from './search-pieces';
import { type MarkedWords, NO_FILTERS } from './types';

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
  await givenEntry({
    ...{ authorIds: [(await givenPerson('okapi')).id], topicIds: [(await givenTopic('caracal')).id] },
    en: {
      ...{
        title: 'Beside',
        standfirst: 'Of other things',
        translatorIds: [(await givenPerson('serval')).id],
      },
      body: [{ p: 'Words.' }, { attachment: (await givenFile({ fileName: 'Oryx-count_2018.pdf' })).id }],
    },
    publish: ['en'],
  });
});

async function firstFound(words: string) {
  const search = { question: parseQuery(words), filters: { ...NO_FILTERS, locale: 'en' as const } };
  return (await searchPieces({ ...search, sort: 'best', after: null }, 'en'))?.found[0];
}

const partsOf = ({ text, marks }: MarkedWords) => marks.map(({ start, end }) => text.slice(start, end));

async function marked(words: string): Promise<string[] | null> {
  const first = await firstFound(words);
  return first ? partsOf(first.snippet) : null;
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

describe('A reader is told by what a piece was found, beside what it begins with:', () => {
  it.each([
    [
      'its author and its translator in the other language',
      'أمل',
      [
        ['author', 'أمل okapi'],
        ['translator', 'أمل serval'],
      ],
    ],
    ['its translator', 'servals', [['translator', 'Amal serval']]],
    ['its topic', 'caracal', [['topic', 'Topic caracal']]],
    ['a file that it offers', 'oryx', [['file', 'Oryx count 2018']]],
  ])('%s', async (_what, asked, shown) => {
    const first = await firstFound(asked);
    expect(first?.snippet).toMatchObject({ text: 'Of other things', marks: [] });
    expect(first?.beside.map(({ sort, text: words }) => [sort, words])).toEqual(shown);
    for (const words of first?.beside ?? []) expect(partsOf(words).length).toBeGreaterThan(0);
  });

  it('also of what its title or text has a part alone', async () => {
    const first = await firstFound('caracals other things');
    expect(first?.snippet.marks).not.toEqual([]);
    expect(first?.beside).toMatchObject([{ sort: 'topic', text: 'Topic caracal' }]);
    // All of what was looked for is seen in its title and text.
    expect(await firstFound('beside other things')).toMatchObject({ beside: [] });
  });

  it('but of nothing that stands on its card, nor where its text has the words', async () => {
    for (const words of ['Okapi', 'lighthouse'])
      expect(await firstFound(words)).toMatchObject({ beside: [] });
  });
});
