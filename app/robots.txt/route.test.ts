import { expect, it } from 'vitest';
import { GET } from './route';

it('Robots are kept out of the newsroom, and may read of a preview link that it is not to be indexed', async () => {
  const lines = (await GET().text()).split('\n');
  expect(lines).toContain('Disallow: /studio');
  expect(lines.filter((line) => line.startsWith('Disallow: /preview'))).toEqual([]);
});
