import { url as debuggerUrl } from 'node:inspector';
import { ALIVE_EVERY_MS } from './alive-watch.mjs';

/** What a process says again and again as long as it gets on with its work; another one listens with AliveWatch. */
export type AliveMessage = { type: 'alive'; isDebugged: boolean };

export function sayAlive(send: (message: AliveMessage) => void, everyMs = ALIVE_EVERY_MS): { stop(): void } {
  const say = () => send({ type: 'alive', isDebugged: debuggerUrl() !== undefined });
  say();
  const timer = setInterval(say, everyMs).unref();
  return { stop: () => clearInterval(timer) };
}
