import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The page of a test is of another site, as far as jsdom knows. */
const HEADERS = {
  'Tus-Resumable': '1.0.0',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'POST, HEAD, PATCH, DELETE',
  'Access-Control-Allow-Headers':
    'content-type, tus-resumable, upload-length, upload-metadata, upload-offset',
  'Access-Control-Expose-Headers': 'Location, Upload-Offset, Upload-Length',
};

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

/** Takes uploads by the tus protocol. What has arrived survives when the server is killed, as on a disk. */
export class FakeTusServer {
  readonly uploads = new Map<string, { length: number; bytes: Buffer }>();
  /** Of all requests, in their order. */
  readonly requests: string[] = [];
  /** Answers a request instead of the server, if it returns a status. */
  refuse: (request: IncomingMessage) => { status: number; body?: string } | 'killed' | null = () => null;
  private server: Server | null = null;
  private port = 0;

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => void this.answer(request, response));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
  }

  async kill(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = null;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'OPTIONS') return this.end(response, 204);
    this.requests.push(request.method ?? '');
    const refused = this.refuse(request);
    if (refused === 'killed') return this.kill();
    if (refused) return this.end(response, refused.status, {}, refused.body);
    if (request.method === 'POST') return this.create(request, response);
    const id = request.url?.split('/').at(-1) ?? '';
    const upload = this.uploads.get(id);
    if (!upload) return this.end(response, 404);
    if (request.method === 'DELETE') this.uploads.delete(id);
    if (request.method === 'PATCH') {
      const body = await bodyOf(request);
      if (Number(request.headers['upload-offset']) !== upload.bytes.length) return this.end(response, 409);
      upload.bytes = Buffer.concat([upload.bytes, body]);
    }
    const state = { 'Upload-Offset': `${upload.bytes.length}`, 'Upload-Length': `${upload.length}` };
    return this.end(response, request.method === 'HEAD' ? 200 : 204, state);
  }

  private create(request: IncomingMessage, response: ServerResponse): void {
    const id = `upload-${this.uploads.size + 1}`;
    this.uploads.set(id, { length: Number(request.headers['upload-length']), bytes: Buffer.alloc(0) });
    this.end(response, 201, { Location: `${this.address}/studio/media/uploads/${id}` });
  }

  private end(
    response: ServerResponse,
    status: number,
    headers: Record<string, string> = {},
    body = '',
  ): void {
    response.writeHead(status, { ...HEADERS, ...headers }).end(body);
  }
}
