import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './fixtures';
import { SAMPLE_SLUG } from './reader-pages';

/** What a browser says that it takes, without what the site does not make. */
const BROWSER = { 'Accept-Encoding': 'gzip, deflate, br' };

/** The compressed bytes of an address, as it is sent to those who are not its first readers. */
async function sentBytes(request: APIRequestContext, address: string): Promise<number> {
  let bytes = 0;
  const send = async () => {
    const headers = (await request.get(address, { headers: BROWSER })).headers();
    bytes = Number(headers['content-length']);
    return headers['content-encoding'];
  };
  await expect.poll(send, address).toBe('br');
  return bytes;
}

test('a reader on a slow line opens an article and the front page in few bytes', async ({
  request,
  interfaceLocale: locale,
}) => {
  for (const path of [`/${locale}/articles/${SAMPLE_SLUG}`, `/${locale}`]) {
    const page = await sentBytes(request, path);
    const html = await (await request.get(path)).text();
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href);
    expect(sheets.length).toBeGreaterThan(1);
    let styles = 0;
    for (const sheet of sheets) styles += await sentBytes(request, sheet);
    expect(page, `the HTML of ${path}`).toBeLessThan(10_000);
    expect(page, `the HTML of ${path}`).toBeGreaterThan(2_000);
    expect(styles, `the styles of ${path}`).toBeLessThan(12_000);
    expect(page + styles, `${path} with its styles`).toBeLessThan(20_000);
  }
});
