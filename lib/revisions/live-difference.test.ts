import { describe, expect, it } from 'vitest';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { writeDocument } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { liveDifference } from './live-difference';

const written = (...paragraphs: string[]) =>
  article({ title: 'Piece', body: paragraphs.map((p) => ({ p })) }, newBlockId);

describe('What changes for readers', () => {
  it('are the blocks that differ, at most twenty, and how many more there are', async () => {
    const omar = await signedIn('omar');
    const { entryId, editions } = await givenEntry({
      en: { title: 'Piece', body: [{ p: 'One.' }] },
      publish: ['en'],
    });
    const address = { kind: 'article', entryId, locale: 'en' } as const;
    expect(await liveDifference(omar, address)).toMatchObject({ fields: [], rows: [], hiddenRows: 0 });
    await writeDocument(omar, editions.en ?? '', written('One.', ...Array(25).fill('More.')));
    const difference = await liveDifference(omar, address);
    expect([difference?.rows.length, difference?.hiddenRows]).toEqual([20, 5]);
    expect(difference?.rows.every(({ html }) => !html.includes('One.'))).toBe(true);
  });

  it('are no empty lines, which readers never see, such as one that the editor has put at the end', async () => {
    const omar = await signedIn('omar');
    const { entryId, editions } = await givenEntry({
      en: { title: 'Piece', body: [{ p: 'One.' }] },
      publish: ['en'],
    });
    await writeDocument(omar, editions.en ?? '', written('', 'One.', ' '));
    const address = { kind: 'article', entryId, locale: 'en' } as const;
    expect(await liveDifference(omar, address)).toMatchObject({ fields: [], rows: [], changes: [] });
    await writeDocument(omar, editions.en ?? '', written('', 'One and two.', ''));
    expect((await liveDifference(omar, address))?.changes).toMatchObject([
      { kind: 'added', after: 'and two' },
    ]);
  });

  it('is nothing that can be said of a draft, and not for those who do not see the piece', async () => {
    const { entryId } = await givenEntry({ en: {} });
    const address = { kind: 'article', entryId, locale: 'en' } as const;
    expect(await liveDifference(await signedIn('omar'), address)).toBeNull();
    await expect(liveDifference(await signedIn('sara'), address)).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
