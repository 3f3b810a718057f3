import { gzipSync } from 'node:zlib';
import { Fragment, Slice } from '@tiptap/pm/model';
import { ReplaceStep } from '@tiptap/pm/transform';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { MAX_BODY_BYTES } from '@/lib/http/limit-body';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { schema } from '@/lib/richtext/schema';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { transaction } from '@/lib/transaction';
import { POST } from './route';

vi.mock('server-only', () => ({}));
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers({ 'accept-language': 'en' }),
}));
const session = vi.hoisted(() => ({ daniel: null as UserActor | null }));
vi.mock('@/app/studio/session', () => {
  const current = async () => ({ actor: session.daniel, user: { interfaceLocale: 'en' } });
  return { requireSignedIn: current, currentUser: current, PATH_HEADER: 'x-markaz-path' };
});

let editionId: string;

beforeAll(async () => {
  session.daniel = await signedIn('daniel');
  const { editions } = await givenEntry({ en: {} });
  editionId = editions.en ?? '';
});

function post(body: Buffer, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request('http://127.0.0.1/', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: new Uint8Array(body),
  });
  return POST(request, { params: Promise.resolve({ id: editionId }) });
}

const storedEdition = () => transaction((tx) => tx.edition.findUniqueOrThrow({ where: { id: editionId } }));

/** One step that adds a paragraph to the end of the text. */
async function batch(text: string): Promise<{ version: number; body: Buffer }> {
  const { version, document } = await storedEdition();
  const end = schema.nodeFromJSON(document).content.size;
  const paragraph = schema.nodes.paragraph?.create({ id: newBlockId() }, schema.text(text));
  const step = new ReplaceStep(end, end, new Slice(Fragment.from(paragraph ?? null), 0, 0)).toJSON();
  return { version, body: Buffer.from(JSON.stringify({ version, clientId: 'tab', steps: [step] })) };
}

describe('Steps that come compressed', () => {
  it('are saved like others, also when a single one holds 800,000 Arabic letters', async () => {
    const { version, body } = await batch('سطر '.repeat(200_000));
    expect(body.byteLength).toBeGreaterThan(2 ** 20);
    const answer = await post(gzipSync(body), { 'content-encoding': 'gzip' });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ version: version + 1 });
  });

  it.each([
    ['are no gzip', Buffer.from('{"version":1}')],
    ['unpack to more than a body may hold', gzipSync(Buffer.alloc(MAX_BODY_BYTES + 1, ' '))],
  ])('are refused when they %s', async (_, body) => {
    const answer = await post(body, { 'content-encoding': 'gzip' });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: 'invalid', issues: [{ key: 'field.malformed' }] });
  });
});

it('A save that waits too long for the row is refused as busy, to be tried again', async () => {
  const { body } = await batch('waits');
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS x FROM "Edition" WHERE "id" = ${editionId}::uuid FOR UPDATE`;
    const answer = await post(body);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await answer.json()).toMatchObject({ code: 'busy', issues: [{ key: 'busy' }] });
  });
});
