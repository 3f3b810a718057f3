import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { APIRequestContext } from '@playwright/test';
import { expect, ONCE, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

const STUDIO = [
  '/studio',
  '/studio/articles',
  '/studio/center-news',
  '/studio/lists/center-news',
  '/studio/sections',
  '/studio/topics',
  '/studio/people',
  '/studio/users',
  '/studio/settings',
  '/studio/redirects',
  '/studio/audit',
  '/studio/account',
];

// Internal headers of Next and forged credentials; each has bypassed access control in some application.
const SPOOFED_HEADERS: Record<string, string>[] = [
  {},
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  { 'x-nextjs-data': '1' },
  { RSC: '1' },
  { RSC: '1', 'next-router-prefetch': '1' },
  { 'x-markaz-path': '/studio/password', 'x-forwarded-host': 'evil.example' },
  { authorization: 'Bearer %' },
  { cookie: 'markaz.session=eyJhbGciOiJub25lIn0.eyJzZXNzaW9uSWQiOiJ4In0.' },
];

const SPELLINGS = [
  (path: string) => path,
  (path: string) => `${path}.rsc`,
  (path: string) => `${path}?_rsc=1`,
  (path: string) => `/${path}`,
];

/** Part of the frame of every studio page. */
const SHELL = 'id="studio-navigation"';

test(
  'a visitor who is not signed in sees no page of the studio, whatever the headers and the spelling of the path',
  ONCE,
  async ({ request, baseURL, signIn }) => {
    // A check of the check: the signed-in user's pages do contain the marker.
    const { page } = await signIn('layla');
    for (const path of STUDIO) expect(await (await page.request.get(path)).text(), path).toContain(SHELL);
    for (const path of STUDIO) {
      for (const spelling of SPELLINGS) {
        for (const headers of SPOOFED_HEADERS) {
          const response = await request.get(`${baseURL}${spelling(path)}`, { headers, maxRedirects: 0 });
          const body = await response.text();
          const what = `${spelling(path)} with ${JSON.stringify(headers)} answered ${response.status()}`;
          expect([200, 303, 307, 308, 404], what).toContain(response.status());
          // A streamed redirect has status 200; its body must not contain anything of the newsroom.
          expect(body, what).not.toContain(SHELL);
          expect(body, what).not.toMatch(/@markaz\.example|data-entry=|<table/);
        }
      }
    }
  },
);

test('requests from another origin change nothing', ONCE, async ({ signIn, baseURL }) => {
  const editor = await signIn('omar');
  const address = '/studio/editions/00000000-0000-0000-0000-000000000000/steps';
  const send = (headers: Record<string, string>) =>
    editor.page.request.post(address, { data: { version: 0, clientId: 'c', steps: [] }, headers });
  expect((await send({ origin: 'https://evil.example' })).status()).toBe(403);
  expect((await send({ origin: 'null' })).status()).toBe(403);
  expect((await send({ origin: baseURL ?? '' })).status()).toBe(404);
});

/** The ids of all server actions of the build, each with the path of a page that has it. */
function actionsOfBuild(): { id: string; path: string }[] {
  const file = `${process.env.NEXT_DIST_DIR || '.next'}/server/server-reference-manifest.json`;
  const { node }: { node: Record<string, { workers: Record<string, unknown> }> } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return Object.entries(node).map(([id, { workers }]) => {
    const [page = ''] = Object.keys(workers).filter((each) => each.startsWith('app/studio'));
    const segments = page.split('/').slice(1, -1);
    const names = segments.filter((each) => !each.startsWith('('));
    return { id, path: `/${names.map((name) => (name.startsWith('[') ? randomUUID() : name)).join('/')}` };
  });
}

test(
  'no server action does anything for a visitor who is not signed in, nor for another site',
  ONCE,
  async ({ request, signIn, baseURL }) => {
    const administrator = await signIn('layla');
    const call = (by: APIRequestContext, { id, path }: { id: string; path: string }, origin: string) =>
      by.post(path, {
        headers: { origin, 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' },
        data: '[{}]',
        maxRedirects: 0,
      });
    const actions = actionsOfBuild();
    expect(actions.length).toBeGreaterThan(80);
    let refused = 0;
    for (const action of actions) {
      const body = await (await call(request, action, baseURL ?? '')).text();
      expect(body, action.path).not.toContain('"ok":true');
      if (body.includes('"code":"unauthenticated"')) refused += 1;
      const foreign = await call(administrator.page.request, action, 'https://evil.example');
      expect(foreign.status(), action.path).toBe(403);
    }
    // All but what comes before signing in: the choice of a language, the questions to a passkey and to the OpenID provider, and what links are for.
    expect(refused).toBe(actions.length - 9);
  },
);

test(
  'every response forbids framing by other sites, content sniffing and foreign code',
  ONCE,
  async ({ request }) => {
    for (const path of ['/ar', '/en/articles/nowhere', '/studio/sign-in', '/healthz', '/robots.txt']) {
      const headers = (await request.get(path)).headers();
      expect(headers['x-content-type-options'], path).toBe('nosniff');
      expect(headers['referrer-policy'], path).toBeTruthy();
      expect(headers['x-powered-by'], path).toBeUndefined();
    }
    const reader = (await request.get('/ar')).headers()['content-security-policy'] ?? '';
    expect(reader).toContain("default-src 'self'");
    expect(reader).not.toContain('unsafe');
    const studio = await request.get('/studio/sign-in');
    expect(studio.headers()['content-security-policy']).toMatch(/script-src 'self' 'nonce-[\w+/=-]+'/);
    expect(studio.headers()['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
    expect(studio.headers()['cache-control']).toContain('no-store');
  },
);

test('only Arabic and English addresses exist', ONCE, async ({ request }) => {
  for (const path of [
    '/fr',
    '/AR',
    '/mariju.php/Mainpage/Item/4089',
    '/ar-AE/articles/x',
    '/en/../../etc/passwd',
    '/ar/%A0',
    '/ar/%2e%2e%2fx',
  ]) {
    expect((await request.get(path, { maxRedirects: 0 })).status(), path).toBe(404);
  }
});

test('a preview that does not exist, and the pages of next-auth, are replaced by pages in the user’s language', async ({
  signIn,
  interfaceLocale: locale,
}) => {
  const { page } = await signIn('omar');
  await page.goto(`/studio/preview/${randomUUID()}`);
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  await expect(page.locator('h1')).toHaveText(interfaceMessages(locale, 'studio').failure.missing);
  for (const name of ['signin', 'signout', 'error', 'verify-request']) {
    await page.goto(`/api/auth/${name}`);
    await expect(page).toHaveURL(/\/studio(\/sign-in)?(\?|$)/);
  }
});

/** Sends the path unchanged; browsers and URL parsers would resolve its dot segments first. */
function getUnresolved(base: string, path: string) {
  return new Promise<{ status?: number; headers: IncomingHttpHeaders }>((resolve, reject) => {
    const { hostname, port } = new URL(base);
    const outgoing = httpRequest({ hostname, port, path }, (answer) => {
      resolve({ status: answer.statusCode, headers: answer.headers });
      answer.resume();
    });
    outgoing.on('error', reject).end();
  });
}

test(
  'a path that leads out of its folder is answered with 404, and no cache may store it for ever',
  ONCE,
  async ({ baseURL }) => {
    const parentSegments = ['..', '%2e%2e', '.%2E', '%252e%252e', 'x/../..', '..%2f', '..%5c'];
    const folders = ['/fonts', '/icons', '/_next/static', '/studio', '/api', '/en'];
    const pages = ['en', 'ar/archive', 'studio/sign-in', 'readyz'];
    const paths = folders.flatMap((folder) =>
      parentSegments.flatMap((up) =>
        pages.flatMap((page) => [`${folder}/${up}/${page}`, `${folder}/${up}/${up}/${page}`]),
      ),
    );
    for (const path of [...paths, '/fonts/..\\..\\en', '/fonts\\..\\en', '/_next/static/.', '/studio/..']) {
      const { status, headers } = await getUnresolved(baseURL ?? '', path);
      expect(status, path).toBe(404);
      expect(headers['cache-control'], path).not.toContain('immutable');
    }
  },
);
