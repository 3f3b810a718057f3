import type { UserActor } from '@/lib/auth/types';
import { answerUpload } from '@/lib/media/uploads/answer-upload';

const ADDRESS = 'http://127.0.0.1:3000/studio/media/uploads';
const TUS = { 'Tus-Resumable': '1.0.0' };

const encoded = (text: string) => Buffer.from(text).toString('base64');

/** Sends requests of the tus protocol to the newsroom's module, as somebody's browser does. */
export function uploadClient(actor: UserActor) {
  const send = (
    method: string,
    id: string | null,
    init: { headers?: Record<string, string>; body?: Uint8Array } = {},
  ) => {
    const headers = { ...TUS, ...init.headers };
    const body = init.body ? new Blob([new Uint8Array(init.body)]) : null;
    return answerUpload(actor, new Request(id ? `${ADDRESS}/${id}` : ADDRESS, { method, headers, body }));
  };

  async function begin(size: number, metadata: Record<string, string>): Promise<string> {
    const pairs = Object.entries(metadata).map(([name, value]) => `${name} ${encoded(value)}`);
    const response = await send('POST', null, {
      headers: { 'Upload-Length': `${size}`, 'Upload-Metadata': pairs.join(',') },
    });
    if (response.status !== 201)
      throw new Error(`POST was answered ${response.status}: ${await response.text()}`);
    return response.headers.get('Location')?.split('/').at(-1) ?? '';
  }

  const part = (id: string, offset: number, body: Uint8Array) =>
    send('PATCH', id, {
      headers: { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': `${offset}` },
      body,
    });

  return {
    send,
    begin,
    part,
    /** How much has arrived. */
    arrived: async (id: string) => Number((await send('HEAD', id)).headers.get('Upload-Offset')),
    /** Everything in one part; answers the id. */
    async upload(bytes: Buffer, metadata: Record<string, string>): Promise<string> {
      const id = await begin(bytes.length, metadata);
      await part(id, 0, bytes);
      return id;
    },
  };
}
