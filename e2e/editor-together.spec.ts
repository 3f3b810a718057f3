import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { db } from '@/lib/db';
import { EditorPage } from './editor-page';
import { expect, ONCE_IN_ARABIC, test } from './fixtures';

const PIECE = 'ar';

/** What nginx accepts by default (client_max_body_size). */
const NGINX_LIMIT_BYTES = 1_048_576;

test(
  'a colleague who writes in the same text is named, and the words appear without a key',
  ONCE_IN_ARABIC,
  async ({ signIn, given, interfaceLocale }) => {
    const piece = await given({ ar: { body: [{ p: 'الفقرة الأولى' }, { p: 'الفقرة الثانية' }] } });
    const [omar, layla] = [await signIn('omar'), await signIn('layla')];
    const [mine, hers] = [
      new EditorPage(omar.page, interfaceLocale),
      new EditorPage(layla.page, interfaceLocale),
    ];
    await mine.open(piece.entryId, PIECE);
    await hers.open(piece.entryId, PIECE);
    await expect(omar.page.locator('[data-colleagues="open"]')).toContainText(layla.name);
    await hers.endOf(hers.blocks.nth(1));
    await layla.page.keyboard.type(' وهذه كتبتها ليلى');
    await expect(omar.page.locator('[data-colleagues="writing"]')).toContainText(layla.name);
    await expect(mine.blocks.nth(1)).toHaveText('الفقرة الثانية وهذه كتبتها ليلى');
    await expect(layla.page.locator('[data-colleagues="open"]')).toContainText(omar.name);
  },
);

test(
  'a change that the server refuses is kept aside, everything else is saved, and its words can be put back',
  ONCE_IN_ARABIC,
  async ({ signIn, given, interfaceLocale }) => {
    const piece = await given({ ar: { body: [{ p: 'بداية' }, { p: 'خاتمة' }] } });
    const { page } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    await editor.open(piece.entryId, PIECE);
    // A character that no text may hold, as programs put it into the clipboard.
    await editor.text.evaluate((element) => {
      const { editor: tiptap } = element as unknown as { editor: import('@tiptap/core').Editor };
      const { state, view } = tiptap;
      view.dispatch(state.tr.insertText(' كلمات\u0007 ثمينة', state.doc.content.size - 1));
    });
    await editor.endOf(editor.blocks.first());
    await page.keyboard.type(' بعدها');
    await editor.saved();
    await expect(editor.blocks).toHaveText(['بداية بعدها', 'خاتمة']);
    const panel = page.getByRole('main').getByRole('alert');
    await expect(panel.locator('blockquote')).toContainText('ثمينة');
    await page.reload();
    await editor.ready();
    await expect(panel.locator('blockquote')).toContainText('ثمينة');
    await editor.endOf(editor.blocks.nth(1));
    await page.keyboard.type(' ');
    await panel.getByRole('button', { name: editor.messages.recovered.putBack }).click();
    await expect(panel).toHaveCount(0);
    await editor.saved();
    await page.reload();
    await expect(editor.blocks.nth(1)).toContainText('كلمات ثمينة');
  },
);

/** A server in front that refuses larger requests, as nginx does by default, and counts what it refuses. */
async function startProxy(
  target: string,
): Promise<{ server: Server; address: string; refused: () => number }> {
  let refused = 0;
  const { hostname, port, host } = new URL(target);
  const server = createServer((incoming, response) => {
    if (Number(incoming.headers['content-length'] ?? 0) > NGINX_LIMIT_BYTES) {
      refused += 1;
      response.writeHead(413, { 'content-type': 'text/html' }).end('<h1>413 Request Entity Too Large</h1>');
      return;
    }
    const headers = { ...incoming.headers, host };
    if (headers.origin) headers.origin = target;
    const outgoing = httpRequest(
      { hostname, port, path: incoming.url, method: incoming.method, headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    outgoing.on('error', () => response.destroy());
    response.on('close', () => outgoing.destroy());
    incoming.pipe(outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as AddressInfo;
  return { server, address: `http://127.0.0.1:${own}`, refused: () => refused };
}

test(
  '800,000 Arabic letters are saved through a server in front that accepts 1 MB',
  ONCE_IN_ARABIC,
  async ({ signIn, given, interfaceLocale, baseURL }) => {
    test.slow();
    const piece = await given({ ar: { body: [{ p: 'بداية' }] } });
    const { page } = await signIn('omar');
    const proxy = await startProxy(baseURL ?? '');
    await page.route(`${baseURL}/studio/editions/**`, (route) => {
      const url = route
        .request()
        .url()
        .replace(baseURL ?? '', proxy.address);
      return route.continue({ url });
    });
    const editor = new EditorPage(page, interfaceLocale);
    await editor.open(piece.entryId, PIECE);
    await editor.text.evaluate((element) => {
      const { editor: tiptap } = element as unknown as { editor: import('@tiptap/core').Editor };
      const { state, view } = tiptap;
      const line = state.schema.text('سطر '.repeat(500));
      const paragraphs = Array.from({ length: 400 }, () => state.schema.node('paragraph', null, line));
      view.dispatch(state.tr.insert(state.doc.content.size, paragraphs));
    });
    await expect(page.locator('[data-save="saved"]')).toHaveText(/\d\d:\d\d/, { timeout: 60_000 });
    const row = await db().edition.findUniqueOrThrow({ where: { id: piece.editions.ar ?? '' } });
    expect(JSON.stringify(row.document).split('سطر ')).toHaveLength(200_001);
    expect(proxy.refused()).toBe(0);
    proxy.server.closeAllConnections();
    proxy.server.close();
  },
);
