import { expect, it } from 'vitest';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { startPreviewServer } from '@/lib/testing/preview-server';
import { createPreviewLink } from './create-preview-link';

async function givenLink(): Promise<string> {
  const omar = await signedIn('omar');
  const { editions } = await givenEntry({ by: omar, en: { title: 'A draft' } });
  const link = { name: 'For the ministry', days: 7, isFixed: false } as const;
  return (await committed(createPreviewLink)(omar, editions.en ?? '', link)).path;
}

it('Of many who ask for a draft at once, two are served at a time, and who cannot wait is told so', async () => {
  const path = await givenLink();
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let [running, most, refused] = [0, 0, 0];
  const server = await startPreviewServer({
    async beforeDraft() {
      running += 1;
      most = Math.max(most, running);
      await opened;
      running -= 1;
    },
  });
  const answers = await Promise.all(
    Array.from({ length: 40 }, async () => {
      const answer = await server.ask(path);
      if (answer.status === 503) refused += 1;
      if (refused === 18) open();
      return answer;
    }),
  );
  server.stop();
  expect(most).toBe(2);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(22);
  const [told] = answers.filter(({ status }) => status === 503);
  expect(told?.headers).toMatchObject({ 'cache-control': 'private, no-store', 'retry-after': '30' });
  expect(told?.text).toContain('/status/503');
  expect(server.logged).toEqual([]);
});

it('A draft that could not be rendered is a fault, and told as one', async () => {
  const path = await givenLink();
  const fault = new Error('A mistake in the page');
  const server = await startPreviewServer({ beforeDraft: () => Promise.reject(fault) });
  expect((await server.ask(path)).status).toBe(500);
  expect(server.logged).toEqual([{ err: fault }]);
  server.stop();
});

it('While the database is away, each who asks is told to come back', async () => {
  const path = await givenLink();
  const fault = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  const server = await startPreviewServer({ beforeDraft: () => Promise.reject(fault) });
  const answers = await Promise.all([server.ask(path), server.ask(path)]);
  expect(answers.map(({ status }) => status)).toEqual([503, 503]);
  expect(server.logged).toEqual([]);
  server.stop();
});
