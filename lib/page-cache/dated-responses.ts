import { STATUS_CODES } from 'node:http';
import type { Reply } from './types';

/** Limit of what is stored for one second beside the pages; responses beyond it are put together for each request. */
const MAX_BYTES = 16 * 1_048_576;

/** After this long without a request everything is released. */
const IDLE_MS = 2_000;

export interface DatedResponses {
  /** The whole response in one piece, byte for byte as Node's HTTP server sends it on a connection that it keeps open. */
  get(status: number, reply: Reply): Buffer;
  /** Size of what is stored now. */
  readonly bytes: number;
}

export interface DatedResponsesOptions {
  /** The server's timeout between two requests, which it announces in whole seconds. */
  keepAliveTimeoutMs: number;
  maxBytes?: number;
}

/** Whole responses, each put together once a second, because only the date in them changes. */
export function createDatedResponses(options: DatedResponsesOptions): DatedResponses {
  const { keepAliveTimeoutMs, maxBytes = MAX_BYTES } = options;
  const seconds = Math.floor(keepAliveTimeoutMs / 1_000);
  const connection = `Connection: keep-alive\r\nKeep-Alive: timeout=${seconds}\r\n\r\n`;
  let second = 0;
  let endOfHead = Buffer.alloc(0);
  let bytes = 0;
  let responses = new Map<Reply, Buffer>();
  let idle: NodeJS.Timeout | undefined;

  function reset(now: number): void {
    second = now;
    endOfHead = Buffer.from(`Date: ${new Date(now * 1_000).toUTCString()}\r\n${connection}`);
    bytes = 0;
    responses = new Map();
  }

  function startSecond(now: number): void {
    reset(now);
    idle ??= setTimeout(() => {
      idle = undefined;
      reset(0);
    }, IDLE_MS).unref();
    idle.refresh();
  }

  function putTogether(status: number, reply: Reply): Buffer {
    const statusLine = Buffer.from(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n`);
    const response = Buffer.concat([statusLine, reply.headLines, endOfHead, reply.body]);
    if (bytes + response.length > maxBytes) return response;
    bytes += response.length;
    responses.set(reply, response);
    return response;
  }

  return {
    get(status, reply) {
      const now = Math.trunc(Date.now() / 1_000);
      if (now !== second) startSecond(now);
      return responses.get(reply) ?? putTogether(status, reply);
    },
    get bytes() {
      return bytes;
    },
  };
}
