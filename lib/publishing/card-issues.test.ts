import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { getPublishCheck } from './get-publish-check';

const GONE = '0199f000-0000-7000-8000-00000000dead';

it('An editor may publish a card of a piece that is not published yet, and not one of a piece that is gone or was never chosen', async () => {
  const draft = await givenEntry({ en: {} });
  const inTrash = await givenEntry({ en: {} });
  await db().entry.update({ where: { id: inTrash.entryId }, data: { trashedAt: new Date() } });
  const published = await givenEntry({ ar: {}, publish: ['ar'] });
  const cards = [published, draft, inTrash].map(({ entryId: card }) => ({ card }));
  const { editions } = await givenEntry({ en: { body: [{ p: 'Text.' }, ...cards, { card: GONE }] } });
  const { issues, warnings } = await getPublishCheck(await signedIn('omar'), editions.en ?? '');
  expect(issues.map(({ key, params }) => [key, params])).toEqual([['publish.cardGone', { found: 2 }]]);
  expect(warnings.map(({ key, params }) => [key, params])).toEqual([
    ['publish.cardUnpublished', { found: 1 }],
  ]);
});

it('An editor is led to the first card for which nothing was chosen', async () => {
  const { editions } = await givenEntry({ en: {} });
  const row = await db().edition.findUniqueOrThrow({ where: { id: editions.en } });
  const document = row.document as { content: object[] };
  const changed = { ...document, content: [...document.content, { type: 'entryCard', attrs: { id: 'c1' } }] };
  await db().edition.update({ where: { id: row.id }, data: { document: changed } });
  const { issues } = await getPublishCheck(await signedIn('omar'), row.id);
  expect(issues).toEqual([{ path: 'block:c1', key: 'publish.cardEmpty', params: { found: 1 } }]);
});
