import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import type { Block } from '@/lib/richtext/build';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { givenFile, givenPicture } from '@/lib/testing/given-media';
import { getPublishCheck } from './get-publish-check';

const EMPTY = { type: 'figurePicture' };

async function checked(locale: 'ar' | 'en', ...body: Block[]) {
  const { editions } = await givenEntry({ [locale]: { body: [{ p: 'Text.' }, ...body] } });
  return getPublishCheck(await signedIn('omar'), editions[locale] ?? '');
}

const keysOf = (issues: { key: string; params?: object }[]) => issues.map(({ key, params }) => [key, params]);

describe('An editor who is about to publish', () => {
  it('is told how many pictures have no alternative text in this language', async () => {
    const [described, silent, decorative] = [
      await givenPicture({ altEn: 'A map', altAr: 'خريطة' }),
      await givenPicture({ altAr: 'صورة' }),
      await givenPicture({ decorative: true }),
    ];
    const pictures = { figure: [described.id, silent.id, decorative.id, silent.id] };
    const { issues, warnings } = await checked('en', pictures);
    expect(keysOf(issues)).toEqual([]);
    expect(keysOf(warnings)).toEqual([['publish.altMissing', { found: 2 }]]);
    expect(keysOf((await checked('ar', pictures)).warnings)).toEqual([]);
  });

  it('may publish what is still being prepared, and not what failed or is gone', async () => {
    const [slow, failed] = [await givenPicture({ altEn: 'x' }), await givenPicture({ altEn: 'x' })];
    await db().media.update({ where: { id: slow.id }, data: { state: 'processing' } });
    await db().media.update({ where: { id: failed.id }, data: { state: 'failed' } });
    const gone = '0199f000-0000-7000-8000-00000000dead';
    const { issues, warnings } = await checked('en', { figure: [slow.id, failed.id, gone] });
    expect(keysOf(issues)).toEqual([
      ['publish.pictureGone', { found: 1 }],
      ['publish.pictureFailed', { found: 1 }],
    ]);
    expect(keysOf(warnings)).toEqual([['publish.picturePreparing', { found: 1 }]]);
  });

  it('is told of attachments by their own name: which are not chosen, gone, failed, or pictures', async () => {
    const [failed, slow, picture] = [
      await givenFile(),
      await givenFile(),
      await givenPicture({ altEn: 'x' }),
    ];
    await db().media.update({ where: { id: failed.id }, data: { state: 'failed' } });
    await db().media.update({ where: { id: slow.id }, data: { state: 'processing' } });
    const gone = '0199f000-0000-7000-8000-00000000dead';
    const files = [failed.id, slow.id, picture.id, gone].map((attachment) => ({ attachment }));
    const { issues, warnings } = await checked('en', ...files);
    expect(keysOf(issues)).toEqual([
      ['publish.fileGone', { found: 2 }],
      ['publish.fileFailed', { found: 1 }],
    ]);
    expect(keysOf(warnings)).toEqual([['publish.filePreparing', { found: 1 }]]);
    expect(keysOf((await checked('en', { figure: [(await givenFile()).id] })).issues)).toEqual([
      ['publish.pictureGone', { found: 1 }],
    ]);
  });

  it('is led to the first picture that nobody has chosen yet', async () => {
    const { editions } = await givenEntry({ en: {} });
    const row = await db().edition.findUniqueOrThrow({ where: { id: editions.en } });
    const document = row.document as { content: object[] };
    const figure = {
      type: 'figure',
      attrs: { width: 'text', id: 'f' },
      content: [
        { ...EMPTY, attrs: { id: 'p1' } },
        EMPTY,
        { type: 'figureCaption' },
        { type: 'figureCredit' },
      ],
    };
    const changed = { ...document, content: [...document.content, figure] };
    await db().edition.update({ where: { id: row.id }, data: { document: changed } });
    const { issues } = await getPublishCheck(await signedIn('omar'), row.id);
    expect(issues).toEqual([{ path: 'block:p1', key: 'publish.pictureEmpty', params: { found: 2 } }]);
  });
});
