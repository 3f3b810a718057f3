import { expect, it } from 'vitest';
import { createReaderPages } from './reader-pages';
import { noRejections, Rejection } from './rejection';

/** What readers get of a store that refuses, with the status alone as the page. */
function pagesOf(get: () => Promise<never>) {
  const rejections = noRejections();
  const statuses = { get: async (status: number) => ({ status }), warmUp: async () => {} };
  const pages = createReaderPages({
    ...{ store: { get }, rejections, databaseAnswers: async () => true },
    statuses: statuses as never,
  });
  return { pages, rejections };
}

it('Requests that are told to come again are counted by the reason', async () => {
  const { pages, rejections } = pagesOf(() => Promise.reject(new Rejection('queue full')));
  expect(await pages.get('/en/a', 'en')).toEqual({ status: 503 });
  expect(await pages.get('/en/b', 'en')).toEqual({ status: 503 });
  expect(rejections).toEqual({ ...noRejections(), 'queue full': 2 });
});

it('A page that cannot be rendered because of a bug is no such request', async () => {
  const { pages, rejections } = pagesOf(() => Promise.reject(new Error('broken')));
  expect(await pages.get('/en/a', 'en')).toEqual({ status: 500 });
  expect(rejections).toEqual(noRejections());
});

it('Who is led on from an address is counted by it, and who reads a page is not', async () => {
  const led: string[] = [];
  const answers = [301, 200, 308].map((status) => ({ kind: 'entry', status }));
  const pages = createReaderPages({
    store: { get: async () => answers.shift() as never },
    statuses: {} as never,
    databaseAnswers: async () => true,
    onRedirect: (target) => led.push(target),
  });
  for (const target of ['/en/moved', '/en/page', '/en/otherwise-spelled']) await pages.get(target, 'en');
  expect(led).toEqual(['/en/moved']);
});
