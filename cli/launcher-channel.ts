import { sayAlive } from '@/lib/application/say-alive';
import type { FromFrontProcess, ToFrontProcess } from './launcher/messages.mjs';

type MessageOf<Type extends ToFrontProcess['type']> = Extract<ToFrontProcess, { type: Type }>;

function send(message: FromFrontProcess): void {
  if (process.connected) process.send?.(message);
}

/** Calls `work` with every message of this type; `handle` is the port that comes with `listen`. */
function onMessage<Type extends ToFrontProcess['type']>(
  type: Type,
  work: (message: MessageOf<Type>, handle: unknown) => void,
): void {
  process.on('message', (message, handle) => {
    if (Reflect.get(Object(message), 'type') === type) work(message as MessageOf<Type>, handle);
  });
}

/** The other side of `FrontProcess` in cli/launcher: how a front process talks to its launcher. */
export const launcher = {
  /** Resolves with the message that the launcher sends at once. */
  started: () => new Promise<MessageOf<'start'>>((resolve) => onMessage('start', resolve)),

  /** Says that everything but the port is ready. Resolves with the handle of the port. */
  prepared(address: { host: string; port: number }): Promise<object> {
    send({ type: 'prepared', ...address });
    return new Promise((resolve) => onMessage('listen', (_, handle) => resolve(Object(handle))));
  },

  /** From now on the launcher ends this process when it hangs. */
  listening(address: string): void {
    send({ type: 'listening', address });
    sayAlive(send);
  },

  /** Resolves when the message is sent, so that the process may exit. */
  failed: (message: string) =>
    new Promise<void>((resolve) => {
      const failure: FromFrontProcess = { type: 'failed', message };
      if (!process.connected || !process.send) resolve();
      else process.send(failure, undefined, undefined, () => resolve());
    }),

  onServingAlone: (work: () => void) => onMessage('serving alone', work),

  onListMostRead: (list: () => string[]) =>
    onMessage('list most read', () => send({ type: 'most read', targets: list() })),

  /** Also when the launcher is gone. */
  onShutDown(work: (options: { hasSuccessor: boolean }) => void): void {
    onMessage('shut down', work);
    process.on('disconnect', () => work({ hasSuccessor: false }));
  },
};
