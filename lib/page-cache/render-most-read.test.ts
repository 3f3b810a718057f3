import { expect, it, vi } from 'vitest';
import type { PageStore } from './page-store-types';
import { renderMostRead } from './render-most-read';

it('Before a version takes over, it has the pages that readers request most, a few at a time and in their order', async () => {
  let running = 0;
  let most = 0;
  const requested: string[] = [];
  const get = vi.fn(async (target: string) => {
    requested.push(target);
    most = Math.max(most, ++running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    if (target === '/1') throw new Error('cannot be rendered now');
    return {};
  });
  const targets = Array.from({ length: 1_500 }, (_, index) => `/${index}`);
  await renderMostRead({ get } as unknown as PageStore, targets);
  expect(requested).toEqual(targets.slice(0, 1_000));
  expect(most).toBe(3);
});
