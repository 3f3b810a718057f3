import { beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { citedBlockPath, citedPath } from '@/lib/i18n/addresses';
import { article } from '@/lib/richtext/build';
import { signedIn } from '@/lib/testing/cast';
import { writeDocument } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { findCitedElsewhere } from './find-cited';

/** The ids of a text and of its translation, whose blocks correspond. */
function counted() {
  let count = 0;
  return () => `block-${++count}`;
}

let number: number;
const blocks: Record<'shared' | 'arabicAlone', string> = { shared: '', arabicAlone: '' };

beforeAll(async () => {
  const omar = await signedIn('omar');
  const { entryId, editions } = await givenEntry({ ar: {}, en: {} });
  const bodies = { ar: [{ p: 'فقرة أولى.' }, { p: 'فقرة لم تُترجم.' }], en: [{ p: 'A first paragraph.' }] };
  for (const locale of ['ar', 'en'] as const) {
    const editionId = editions[locale] ?? '';
    const document = article({ title: locale, body: bodies[locale] }, counted());
    await writeDocument(omar, editionId, document);
    await publishPresent(omar, editionId);
  }
  const arabic = await db().publication.findFirstOrThrow({ where: { entryId, locale: 'ar' } });
  number = arabic.entryNumber;
  const [shared = '', arabicAlone = ''] = [...arabic.bodyHtml.matchAll(/ id="b-([^"]+)"/g)].map(
    ([, id]) => id,
  );
  Object.assign(blocks, { shared, arabicAlone });
});

it('A reader who cites a paragraph and changes the language cites the same paragraph there', async () => {
  expect(await findCitedElsewhere(number, 'ar', blocks.shared)).toBe(
    citedBlockPath(number, 'en', blocks.shared),
  );
});

it('A reader who cites a paragraph that the other language lacks cites the piece there', async () => {
  expect(blocks.arabicAlone).not.toBe('');
  expect(await findCitedElsewhere(number, 'ar', blocks.arabicAlone)).toBe(citedPath(number, 'en'));
});

it('A reader who cites a piece goes on to cite it in the other language, if it is published there', async () => {
  expect(await findCitedElsewhere(number, 'en', null)).toBe(citedPath(number, 'ar'));
  const { entryId } = await givenEntry({ en: {}, publish: ['en'] });
  const alone = await db().publication.findFirstOrThrow({ where: { entryId } });
  expect(await findCitedElsewhere(alone.entryNumber, 'en', null)).toBeNull();
});
