import { afterAll, vi } from 'vitest';
import { HttpFieldTransport } from '@/components/editor/fields/http-field-transport';
import { describeFieldServer } from '@/components/editor/testing/field-server-contract';
import type { UserActor } from '@/lib/auth/types';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { seenOf, submitEdition } from '@/lib/testing/review-fixture';
import { GET, POST } from './route';

vi.mock('server-only', () => ({}));
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers({ 'accept-language': 'en' }),
}));
const session = vi.hoisted(() => ({ sara: null as UserActor | null }));
vi.mock('@/app/studio/session', () => {
  const current = async () => ({ actor: session.sara, user: { interfaceLocale: 'en' } });
  return { requireSignedIn: current, currentUser: current, PATH_HEADER: 'x-markaz-path' };
});

afterAll(() => vi.unstubAllGlobals());

/** The editor's own requests, answered by the handler. */
function handled(path: string, init: RequestInit): Promise<Response> {
  const request = new Request(new URL(path, 'http://127.0.0.1'), init);
  const id = path.split('/')[3] ?? '';
  return (init.method === 'POST' ? POST : GET)(request, { params: Promise.resolve({ id }) });
}

let count = 0;

describeFieldServer('The server', async () => {
  const sara = await signedIn('sara');
  session.sara = sara;
  vi.stubGlobal('fetch', handled);
  count += 1;
  const takenSlug = `taken-${count}`;
  await givenEntry({ en: { slug: takenSlug } });
  const { editions } = await givenEntry({ by: sara, en: {} });
  const id = editions.en ?? '';
  return {
    ...{ transport: new HttpFieldTransport(id, sara.userId, null), takenSlug },
    close: async () => {
      await submitEdition(sara, id, { stage: 'draft', seen: await seenOf(id), note: 'Please look.' });
    },
  };
});
