import { afterAll, describe, expect, it, vi } from 'vitest';
import { HttpTransport } from '@/components/editor/sync/http-transport';
import { describeStepServer } from '@/components/editor/testing/step-server-contract';
import { Tab } from '@/components/editor/testing/tab';
import type { UserActor } from '@/lib/auth/types';
import { openEdition } from '@/lib/entries/open-edition';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { GET, POST } from './route';

vi.mock('server-only', () => ({}));
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers({ 'accept-language': 'en' }),
}));
const session = vi.hoisted(() => ({ omar: null as UserActor | null }));
vi.mock('@/app/studio/session', () => {
  const current = async () => ({ actor: session.omar, user: { interfaceLocale: 'en' } });
  return { requireSignedIn: current, currentUser: current, PATH_HEADER: 'x-markaz-path' };
});

afterAll(() => vi.unstubAllGlobals());

/** What nginx accepts by default (client_max_body_size). */
const NGINX_LIMIT_BYTES = 1_048_576;

/** The sizes of the requests of a test. */
let requested: number[] = [];

/** The editor's own requests, answered by the handler behind a server that accepts what nginx does by default. */
async function handled(path: string, init: RequestInit): Promise<Response> {
  const { byteLength } = await new Response(init.body).arrayBuffer();
  requested.push(byteLength);
  if (byteLength > NGINX_LIMIT_BYTES) return new Response('<h1>413</h1>', { status: 413 });
  const request = new Request(new URL(path, 'http://127.0.0.1'), init);
  const id = path.split('/')[3] ?? '';
  return (init.method === 'POST' ? POST : GET)(request, { params: Promise.resolve({ id }) });
}

describeStepServer('The server', async () => {
  session.omar = await signedIn('omar');
  vi.stubGlobal('fetch', handled);
  const actor = session.omar;
  const { entryId, editions } = await givenEntry({ en: { title: 'Title' } });
  const stored = () => openEdition(actor, entryId, 'en');
  return {
    transport: new HttpTransport(editions.en ?? '', actor.userId),
    version: (await stored())?.version ?? 0,
    document: async () => JSON.stringify((await stored())?.document),
  };
});

describe('A text of 800,000 Arabic letters', () => {
  it.each([
    ['in one paragraph', 'سطر '.repeat(200_000)],
    ['in the title', 'عنوان '.repeat(133_334)],
  ])('%s is saved behind a server that accepts 1 MB, in several requests', async (where, text) => {
    const omar = await signedIn('omar');
    session.omar = omar;
    vi.stubGlobal('fetch', handled);
    const { entryId, editions } = await givenEntry({ ar: { title: 'Title', body: [{ p: 'one' }] } });
    const opened = await openEdition(omar, entryId, 'ar');
    if (!opened?.sound) throw new Error('the text must be sound');
    const transport = new HttpTransport(editions.ar ?? '', omar.userId);
    const tab = new Tab({ ...opened, transport }, 'tab');
    requested = [];
    tab.insert(text, where === 'in the title' ? 1 : 3);
    expect(await tab.engine.flush()).toBe(true);
    expect(requested.length).toBeGreaterThan(1);
    expect(Math.max(...requested)).toBeLessThan(900_000);
    const stored = await openEdition(omar, entryId, 'ar');
    expect(JSON.stringify(stored?.document)).toContain(text);
  });
});
