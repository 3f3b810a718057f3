import { afterEach, expect, test, vi } from 'vitest';
import { askForMedia } from './ask-for-media';

const asked: string[][] = [];
const missing = new Set(['gone']);

function newsroom(answer: () => Response | null = () => null) {
  vi.stubGlobal('fetch', async (address: string) => {
    const ids = (new URL(address, 'http://newsroom').searchParams.get('ids') ?? '').split(',');
    asked.push(ids);
    const media = ids.filter((id) => !missing.has(id)).map((id) => ({ media: { id } }));
    return answer() ?? Response.json(media);
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
  asked.length = 0;
});

test('the pictures of a text that is opened are asked for by one request', async () => {
  newsroom();
  const found = await Promise.all(['map', 'chart', 'map'].map(askForMedia));
  expect(found.map((media) => media?.id)).toEqual(['map', 'chart', 'map']);
  expect(asked).toEqual([['map', 'chart']]);
});

test('a picture that comes later is asked for by itself', async () => {
  newsroom();
  await askForMedia('map');
  await askForMedia('chart');
  expect(asked).toEqual([['map'], ['chart']]);
});

test('a picture that was removed from the library is none, and the others are found', async () => {
  newsroom();
  const found = await Promise.all(['gone', 'map'].map(askForMedia));
  expect(found.map((media) => media?.id ?? null)).toEqual([null, 'map']);
});

test('no request names more pictures than the newsroom answers for', async () => {
  newsroom();
  const ids = Array.from({ length: 230 }, (_, at) => `picture-${at}`);
  const found = await Promise.all(ids.map(askForMedia));
  expect(found.map((media) => media?.id)).toEqual(ids);
  expect(asked.map(({ length }) => length)).toEqual([100, 100, 30]);
});

test('after a question that failed the next one is asked anew', async () => {
  let fails = true;
  newsroom(() => (fails ? new Response(null, { status: 503 }) : null));
  const outcomes = await Promise.allSettled([askForMedia('map'), askForMedia('chart')]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  fails = false;
  expect((await askForMedia('map'))?.id).toBe('map');
});
