import { expect, it } from 'vitest';
import { closing } from '@/components/editor/testing/closing-tab';
import { FakeServer } from '@/components/editor/testing/fake-server';
import { article } from '@/lib/richtext/build';
import { countedIds } from '@/lib/richtext/testing/sample-document';
import { isStored } from './unsent-pieces';

/** A page that was left while its last request was on its way. */
function left() {
  const server = new FakeServer(article({ title: 'Title', body: [{ p: 'one' }] }, countedIds()));
  const { kept, arrive } = closing(server, (tab) => tab.type(' more', 3));
  const keptAt = new Date();
  return { server, arrive, row: { ...kept, userId: 'omar', editionId: 'e', keptAt } };
}

it('A piece whose last request has arrived is not called unsent', async () => {
  const { server, arrive, row } = left();
  await arrive();
  expect(await isStored({ ...row, keptAt: new Date(1) }, server.transport)).toBe(true);
});

it('A piece whose last request did not arrive is', async () => {
  const { server, row } = left();
  expect(await isStored({ ...row, keptAt: new Date(2) }, server.transport)).toBe(false);
});

it('A piece of which only a part has arrived is', async () => {
  const { server, arrive, row } = left();
  await arrive();
  const changes = [...row.changes, { step: {}, first: 6, last: 6 }];
  expect(await isStored({ ...row, changes, keptAt: new Date(3) }, server.transport)).toBe(false);
});

it('A server that does not answer is asked again', async () => {
  const { server, arrive, row } = left();
  await arrive();
  server.faults = ['offline'];
  const kept = { ...row, keptAt: new Date(4) };
  expect(await isStored(kept, server.transport)).toBe(false);
  server.faults = [];
  expect(await isStored(kept, server.transport)).toBe(true);
});
