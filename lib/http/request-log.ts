import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { BlockList, Socket } from 'node:net';
import { LRUCache } from 'lru-cache';
import pino, { type DestinationStream } from 'pino';
import { clientAddress, isFromProxy, proxyList } from './client-address';
import { loggedPath } from './logged-path';
import type { CacheResult } from './request-counters';

export interface RequestLogOptions {
  /** `errors`: only what was answered with 5xx. */
  mode: 'errors' | 'on';
  trustedProxies: readonly string[];
  destination: DestinationStream;
}

/** A request that the fast path has answered. */
export interface PlainAnswer {
  socket: Socket;
  /** The request as it was sent. */
  request: Buffer;
  target: string;
  status: number;
  bytes: number;
  startedAt: number;
}

/** As nginx writes it: the client has left before it was answered. */
const CLIENT_LEFT = 499;

/**
 * A pipe takes 4,096 bytes at once; of more, parts of other processes' lines could come in between.
 */
const BUFFER = { minLength: 4_000, maxWrite: 4_096, maxLength: 2 ** 20, periodicFlush: 1_000 };

const REMEMBERED = 2_000;

const MAX_AGENT_LENGTH = 300;
const REQUEST_ID = /^[\w.:-]{1,64}$/;

/** Of the names of headers that are logged. */
const LOGGED_INITIALS = 'uUxX';

interface Asked {
  method: string;
  target: string;
  remote: string | undefined;
  forwardedFor: string | undefined;
  agent: string | undefined;
  id: string | undefined;
}

interface Answered {
  status: number;
  bytes: number;
  startedAt: number;
  cache: CacheResult;
}

function askedOf({ method = '', url = '', socket, headers }: IncomingMessage): Asked {
  return {
    ...{ method, target: url, remote: socket.remoteAddress, agent: headers['user-agent'] },
    // Node joins the values of headers that are sent several times.
    forwardedFor: headers['x-forwarded-for']?.toString(),
    id: headers['x-request-id']?.toString(),
  };
}

/** The headers that are logged, by one walk over the lines: regular expressions take several times as long for every reader. */
function plainlyAsked({ socket, request, target }: PlainAnswer): Asked {
  const asked: Asked = {
    method: 'GET',
    target,
    remote: socket.remoteAddress,
    forwardedFor: undefined,
    agent: undefined,
    id: undefined,
  };
  const text = request.toString('latin1');
  for (let at = text.indexOf('\n') + 1; at > 0; at = text.indexOf('\n', at) + 1) {
    const colon = LOGGED_INITIALS.includes(text[at] ?? '\r') ? text.indexOf(':', at) : -1;
    if (colon < 0) continue;
    const name = text.slice(at, colon).toLowerCase();
    const value = () => text.slice(colon + 1, text.indexOf('\r', colon)).trim();
    if (name === 'user-agent') asked.agent ??= value();
    else if (name === 'x-request-id') asked.id ??= value();
    else if (name === 'x-forwarded-for') {
      asked.forwardedFor = asked.forwardedFor === undefined ? value() : `${asked.forwardedFor}, ${value()}`;
    }
  }
  return asked;
}

/** One line for each request that was answered. */
export class RequestLog {
  readonly #log: pino.Logger;
  readonly #proxies: BlockList;
  readonly #cache = new WeakMap<ServerResponse, CacheResult>();
  /** How many bytes each connection had sent when its last response was complete. */
  readonly #written = new WeakMap<Socket, number>();
  // Finding out either takes as long as everything else; readers ask for the same pages, and each for several.
  readonly #paths = new LRUCache<string, string>({ max: REMEMBERED });
  readonly #addresses = new LRUCache<string, string>({ max: REMEMBERED });
  readonly #start = `${process.pid.toString(36)}${Date.now().toString(36)}`;
  #count = 0;

  constructor(private readonly options: RequestLogOptions) {
    this.#proxies = proxyList(options.trustedProxies);
    const settings = { base: undefined, timestamp: pino.stdTimeFunctions.isoTime };
    this.#log = pino(settings, options.destination);
  }

  /** Logs what this server answers, refusals included. */
  attach(server: Server): void {
    const observe = (request: IncomingMessage, response: ServerResponse) => this.#observe(request, response);
    server.prependListener('request', observe).prependListener('checkExpectation', observe);
  }

  noteCache(response: ServerResponse, cache: CacheResult): void {
    this.#cache.set(response, cache);
  }

  recordPlain(answer: PlainAnswer): void {
    const { status, bytes, startedAt } = answer;
    if (this.#isWorthALine(status)) {
      const asked = plainlyAsked(answer);
      asked.id = this.#idOf(asked);
      this.#write(asked, { status, bytes, startedAt, cache: 'hit' });
    }
  }

  #observe(request: IncomingMessage, response: ServerResponse): void {
    const startedAt = performance.now();
    const { socket } = request;
    const writtenBefore = socket.bytesWritten;
    let bytes = 0;
    const asked = askedOf(request);
    asked.id = this.#idOf(asked);
    // The application's log names it too.
    request.headers['x-request-id'] = asked.id;
    // Before Node gives the connection to the next response, of which there may be one already.
    response.prependOnceListener('finish', () => {
      bytes = socket.bytesWritten - (this.#written.get(socket) ?? writtenBefore);
      this.#written.set(socket, socket.bytesWritten);
    });
    response.once('close', () => {
      const status = response.writableFinished ? response.statusCode : CLIENT_LEFT;
      if (!this.#isWorthALine(status)) return;
      this.#write(asked, { status, bytes, startedAt, cache: this.#cache.get(response) ?? 'none' });
    });
  }

  #isWorthALine(status: number): boolean {
    return this.options.mode === 'on' || status >= 500;
  }

  /** A proxy's own, under which its log has the request; a client could choose one to confuse. */
  #idOf({ id, remote }: Asked): string {
    if (id && REQUEST_ID.test(id) && isFromProxy(remote, this.#proxies)) return id;
    this.#count += 1;
    return `${this.#start}-${this.#count.toString(36)}`;
  }

  #write(asked: Asked, { status, bytes, startedAt, cache }: Answered): void {
    // A plain object, as fast as it can be made: every reader pays for it.
    const line = {
      method: asked.method,
      path: this.#pathOf(asked.target),
      status,
      bytes,
      cache,
      ms: Math.round((performance.now() - startedAt) * 100) / 100,
      address: this.#addressOf(asked),
      agent: asked.agent?.slice(0, MAX_AGENT_LENGTH),
      id: asked.id,
    };
    this.#log.info(line, 'Request');
  }

  #pathOf(target: string): string {
    const known = this.#paths.get(target);
    if (known !== undefined) return known;
    const path = loggedPath(target);
    this.#paths.set(target, path);
    return path;
  }

  #addressOf({ remote, forwardedFor }: Asked): string {
    const key = `${remote} ${forwardedFor}`;
    const known = this.#addresses.get(key);
    if (known !== undefined) return known;
    const address = clientAddress(remote, forwardedFor, this.#proxies);
    this.#addresses.set(key, address);
    return address;
  }
}

/**
 * The log of requests on standard output. Lines are written some at a time and at least once a second, never in the way of a reader:
 * when nobody takes them, the newest are dropped. What is left is written when the process exits, also because of an error.
 */
export function openRequestLog(
  mode: RequestLogOptions['mode'] | 'off',
  trustedProxies: readonly string[],
): RequestLog | null {
  if (mode === 'off') return null;
  const destination = pino.destination({ ...BUFFER, dest: 1, sync: false });
  return new RequestLog({ mode, trustedProxies, destination });
}
