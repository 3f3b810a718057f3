import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { readPlainRequest } from '@/lib/http/plain-request';
import type { RequestCounters } from '@/lib/http/request-counters';
import type { RequestLog } from '@/lib/http/request-log';
import { routeOf } from '@/lib/http/route-of';
import { createDatedResponses } from './dated-responses';
import type { PageEntry } from './page-store-types';
import { chooseReply } from './send-entry';

/** A browser's request takes about 800 bytes. */
const MAX_REQUEST_BYTES = 4_096;

/** How long a connection may be idle: at first, between two requests, and once the program shuts down. */
const IDLE_TIMEOUTS_MS = { first: 30_000, between: 65_000, shutdown: 250 };

export interface FastPathOptions {
  /** The page or file at exactly this target, if it can be sent as it is stored. */
  findStored(target: string): PageEntry | undefined;
  counters: RequestCounters;
  /** Writes a line for each request; none when there is no log. */
  requestLog?: Pick<RequestLog, 'recordPlain'> | null;
  /** Whether a page may be sent for this value of `Host`; any when nothing is said. */
  isExpectedHost?(host: string): boolean;
  idleTimeoutsMs?: typeof IDLE_TIMEOUTS_MS;
}

/** Gives a connection to the HTTP server, which reads `bytes` first, as if they had just arrived. */
function handOver(server: Server, listeners: readonly unknown[], socket: Socket, bytes: Buffer): void {
  socket.setTimeout(0);
  socket.pause();
  for (const listener of listeners) if (typeof listener === 'function') listener.call(server, socket);
  socket.unshift(bytes);
  socket.resume();
}

/**
 * Answers plain requests for stored pages directly on the connection, with the bytes that the HTTP server would send. These are
 * most of what readers request, and this saves more than half of the cost of a request. At the first request that is not
 * plain, or whose page is not stored, the connection goes to the HTTP server for the rest of its life.
 */
export function openFastPath(
  server: Server,
  options: FastPathOptions,
): { close(idleTimeoutMs?: number): void } {
  const { findStored, counters, requestLog, isExpectedHost = () => true } = options;
  const { idleTimeoutsMs = IDLE_TIMEOUTS_MS } = options;
  const serverListeners = server.listeners('connection');
  const sockets = new Set<Socket>();
  const responses = createDatedResponses({ keepAliveTimeoutMs: server.keepAliveTimeout });
  let isClosing = false;

  function answer(socket: Socket, bytes: Buffer): boolean {
    // A client that does not read its responses must not fill the memory: the HTTP server stops reading from it.
    if (bytes.length > MAX_REQUEST_BYTES || socket.writableLength > 0) return false;
    const startedAt = requestLog ? performance.now() : 0;
    const request = readPlainRequest(bytes);
    const entry = request && isExpectedHost(request.host) && findStored(request.target);
    if (!entry) return false;
    const { status, reply } = chooseReply(entry, request.acceptEncoding, request.ifNoneMatch);
    // Decompressing takes another thread, which the HTTP server waits for.
    if (!reply) return false;
    const response = responses.get(status, reply);
    socket.write(response);
    counters.record(status, 'hit', routeOf(request.target));
    requestLog?.recordPlain({
      ...request,
      socket,
      request: bytes,
      status,
      bytes: response.length,
      startedAt,
    });
    if (socket.timeout === idleTimeoutsMs.first) socket.setTimeout(idleTimeoutsMs.between);
    return true;
  }

  function onConnection(socket: Socket): void {
    const release = () => {
      sockets.delete(socket);
      socket.off('data', onData).off('timeout', onTimeout).off('end', onEnd).off('error', onEnd);
      socket.off('close', release);
    };
    const onEnd = () => socket.destroySoon();
    // Destroys without waiting for unsent bytes, because the client may never read them.
    const onTimeout = () => socket.destroy();
    const onData = (bytes: Buffer) => {
      if (!isClosing && answer(socket, bytes)) return;
      release();
      handOver(server, serverListeners, socket, bytes);
    };
    sockets.add(socket);
    socket.setTimeout(idleTimeoutsMs.first);
    socket.on('data', onData).on('timeout', onTimeout).on('end', onEnd).on('error', onEnd);
    socket.on('close', release);
  }

  server.removeAllListeners('connection').on('connection', onConnection);
  return {
    /** Requests that still arrive go to the HTTP server, which closes their connections after its response. */
    close(idleTimeoutMs = idleTimeoutsMs.shutdown) {
      isClosing = true;
      for (const socket of sockets) socket.setTimeout(idleTimeoutMs);
    },
  };
}
