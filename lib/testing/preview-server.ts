import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import { prerenderToNodeStream } from 'react-dom/static';
import PreviewLayout from '@/app/preview/[token]/[locale]/layout';
import PreviewPage from '@/app/preview/[token]/[locale]/page';
import { createHttpServer } from '@/lib/http/create-http-server';
import { RequestCounters } from '@/lib/http/request-counters';
import { sendPlain } from '@/lib/http/send-plain';
import { createStudioHandler } from '@/lib/http/studio-handler';
import { createRequestHandler } from '@/lib/page-cache/request-handler';
import { createPreviewHandler } from '@/lib/preview-links/preview-handler';
import { collectReads } from '@/lib/public-changes/record-reads';
import type { PageResponse } from '@/lib/rendering/page-source';

const siteUrl = 'https://news.example.org';
const TYPE = { 'content-type': 'text/html; charset=utf-8' };

/** What a browser sends of itself. */
export const BROWSER = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140 Safari/537.36',
};

/** Next's answer to `notFound()`. */
const isNotFound = (error: unknown) => String(Reflect.get(Object(error), 'digest')).endsWith(';404');

/** The page as the framework renders it, with a script of the framework; of the pages of errors only their address. */
async function requestPage(target: string): Promise<PageResponse> {
  const [, token, locale] = /^\/preview\/([^/]+)\/(ar|en)$/.exec(target) ?? [];
  const render = async () => {
    if (!token || !locale) return `<h1>${target}</h1>`;
    const params = Promise.resolve({ token, locale });
    const children = await PreviewPage({ params });
    const page = await PreviewLayout({ children, params });
    return `${await text((await prerenderToNodeStream(page)).prelude)}<script src="/_next/static/a.js"></script>`;
  };
  const rendered = await collectReads(render).catch((error: unknown) => {
    if (isNotFound(error)) return null;
    throw error;
  });
  if (!rendered) return { status: 404, headers: TYPE, body: Buffer.alloc(0), reads: new Map() };
  return { status: 200, headers: TYPE, body: Buffer.from(rendered.result), reads: rendered.reads };
}

export interface PreviewAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  text: string;
}

/** What a token opens; the pages of refusals are named by words. */
const DRAFT = /^\/preview\/[\w-]{43}\//;

export interface PreviewServerOptions {
  /** Awaited before each render of a draft. */
  beforeDraft?(): Promise<void>;
  /** The clock of the limits. */
  now?(): number;
}

/** The front process and the application in one, as far as previews pass through them. Each server has limits of its own. */
export async function startPreviewServer({ beforeDraft = async () => {}, now }: PreviewServerOptions = {}) {
  const logged: object[] = [];
  const lookedUp: string[] = [];
  const log = { info() {}, warn() {}, error: (details: object) => void logged.push(details) };
  const request = async (target: string) => {
    if (DRAFT.test(target)) await beforeDraft();
    return requestPage(target);
  };
  const previews = createPreviewHandler({ requestPage: request, siteUrl, log, ...(now && { now }) });
  const handle = createRequestHandler({
    studio: createStudioHandler(previews, siteUrl, { answers: async () => true }, []),
    findStored: (target) => {
      lookedUp.push(target);
      return undefined;
    },
    counters: new RequestCounters(),
    siteUrl,
    ...{ findFile: async () => null, isReady: async () => true },
    reader: async (_, response) => sendPlain(response, 404, siteUrl),
    media: async (_, response) => sendPlain(response, 404, siteUrl),
    home: (_, response) => sendPlain(response, 307, siteUrl),
  });
  const server = createHttpServer(siteUrl, (request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  function ask(path: string, headers: Record<string, string> = BROWSER, method = 'GET') {
    return new Promise<PreviewAnswer>((resolve, reject) => {
      const options = { port, host: '127.0.0.1', method, path, headers, agent: false };
      const outgoing = httpRequest(options, async (answer) => {
        const body = await buffer(answer);
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body, text: body.toString() });
      });
      outgoing.on('error', reject).end();
    });
  }
  return {
    ...{ logged, ask },
    /** Addresses that were looked for among stored pages. */
    lookedUp,
    stop(): void {
      server.closeAllConnections();
      server.close();
    },
  };
}
