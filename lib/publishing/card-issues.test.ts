import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { article } from '@/lib/richtext/build';
import { parseDocument } from '@/lib/richtext/document';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { writeDocument } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { cardIssues } from './card-issues';
import { getPublishCheck } from './get-publish-check';

const GONE = '0199f000-0000-7000-8000-00000000dead';

/** A text with a card of this piece, or with one for which nothing was chosen. */
function withCard(entry: string | null) {
  const { content = [], ...doc } = article({ title: 'Title', body: [{ p: 'Text.' }] }, newBlockId);
  return { ...doc, content: [...content, { type: 'entryCard', attrs: { entry, id: 'c1' } }] };
}

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

it('An editor is told of a card that shows the piece in which it stands, in either language, and may publish it', async () => {
  const { entryId, editions } = await givenEntry({ ar: {}, en: {}, publish: ['ar'] });
  const omar = await signedIn('omar');
  const body = [{ p: 'Text.' }, { card: entryId }];
  for (const id of [editions.ar, editions.en])
    await writeDocument(omar, id ?? '', article({ title: 'Title', body }, newBlockId));
  for (const id of [editions.ar, editions.en]) {
    const { issues, warnings } = await getPublishCheck(omar, id ?? '');
    expect(issues).toEqual([]);
    expect(warnings).toMatchObject([{ key: 'publish.cardOwn', params: { found: 1 } }]);
  }
});

it('A card whose piece is gone keeps no earlier version from its readers, one that was never chosen does', async () => {
  const { editions } = await givenEntry({ en: {} });
  const of = (entry: string | null, isFrozen: boolean) =>
    cardIssues(db(), parseDocument(withCard(entry)), { editionId: editions.en ?? '', isFrozen });
  const keysOf = async (entry: string | null, isFrozen: boolean) =>
    (await of(entry, isFrozen)).issues.map(({ key }) => key);
  expect(await keysOf(GONE, false)).toEqual(['publish.cardGone']);
  expect(await keysOf(GONE, true)).toEqual([]);
  expect(await keysOf(null, true)).toEqual(['publish.cardEmpty']);
});
