import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openPageSource } from './page-source';
import { withRegional } from './with-regional';

it('A page is not rendered while nobody knows how dates are written; one that says what is wrong is', async () => {
  const away = new Error('away');
  const folder = mkdtempSync(join(tmpdir(), 'markaz-regional-'));
  const handler = withRegional(
    async (_request, response) => void response.end('rendered'),
    () => Promise.reject(away),
  );
  const source = await openPageSource(handler, 'https://news.example.org', join(folder, 'pages'));
  expect(await source.requestPage('/en/fragments/footer')).toMatchObject({ status: 500, fault: away });
  expect(await source.requestPage('/en/status/503')).toMatchObject({ status: 200 });
  source.close();
  rmSync(folder, { recursive: true });
});
