import { afterAll, vi } from 'vitest';
import { HttpTransport } from '@/components/editor/sync/http-transport';
import { describeStepServer } from '@/components/editor/testing/step-server-contract';
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

/** The editor's own requests, answered by the handler instead of a server that listens. */
async function handled(path: string, init: RequestInit): Promise<Response> {
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
