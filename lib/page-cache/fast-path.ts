import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { readPlainRequest } from '@/lib/http/plain-request';
import { chooseReply } from './send-entry';
import type { Entry } from './types';
import { createWholeAnswers } from './whole-answers';

/** A browser's request takes about 800 bytes. */
const MAX_REQUEST = 4_096;

/** How long a connection may say nothing: at first, between two requests, and when the program ends. Milliseconds. */
const IDLE_TIMEOUTS_MS = { first: 30_000, between: 65_000, last: 250 };

/**
 * Answers plain requests for stored pages straight from the connection; that is most of what readers ask, and spares more than
 * half of what a request costs. At the first request that is not plain, or whose page is not at hand, the connection is given
 * to the HTTP server as if nothing had been read, and stays there.
 */
export function openFastPath(
  server: Server,
  find: (target: string) => Entry | undefined,
  idleTimeoutsMs = IDLE_TIMEOUTS_MS,
): { close(): void } {
  const serve = server.listeners('connection');
  const sockets = new Set<Socket>();
  const answers = createWholeAnswers();
  let closing = false;

  function answer(socket: Socket, bytes: Buffer): boolean {
    // A client that does not read what it asks for must not fill our memory: the HTTP server makes it wait.
    if (bytes.length > MAX_REQUEST || socket.writableLength > 0) return false;
    const request = readPlainRequest(bytes);
    const entry = request && find(request.target);
    if (!entry) return false;
    const { status, reply } = chooseReply(entry, request.acceptEncoding, request.ifNoneMatch);
    socket.write(answers.of(status, reply));
    if (socket.timeout === idleTimeoutsMs.first) socket.setTimeout(idleTimeoutsMs.between);
    return true;
  }

  function enter(socket: Socket): void {
    const leave = () => {
      sockets.delete(socket);
      socket.off('data', read).off('timeout', cut).off('end', end).off('error', end).off('close', leave);
    };
    const end = () => socket.destroySoon();
    // Whoever has not taken the last answer by now would be waited for without end.
    const cut = () => socket.destroy();
    const read = (bytes: Buffer) => {
      if (!closing && answer(socket, bytes)) return;
      leave();
      socket.setTimeout(0);
      socket.pause();
      for (const listener of serve) listener.call(server, socket);
      socket.unshift(bytes);
      socket.resume();
    };
    sockets.add(socket);
    socket.setTimeout(idleTimeoutsMs.first);
    socket.on('data', read).on('timeout', cut).on('end', end).on('error', end).on('close', leave);
  }

  server.removeAllListeners('connection').on('connection', enter);
  return {
    /** A request that is on its way is still answered, by the HTTP server, which says that it is the last. */
    close() {
      closing = true;
      for (const socket of sockets) socket.setTimeout(idleTimeoutsMs.last);
    },
  };
}
