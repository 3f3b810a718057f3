import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { CardContent } from './card-content';

/** Long enough for a thread that has to load its fonts first on a busy machine. */
const TIMEOUT_MS = 20_000;
/** Fonts and compiler take 100 MB, which are given back when no card was wanted for so long. */
const IDLE_MS = 60_000;

const Answer = z.object({
  id: z.int(),
  png: z.instanceof(Uint8Array).optional(),
  failure: z.string().optional(),
});

interface Waiting {
  resolve(png: Buffer): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

interface CardThread {
  worker: Worker;
  waiting: Map<number, Waiting>;
  idle: NodeJS.Timeout | undefined;
}

// Kept on globalThis because Next bundles its own copy of this module, and one thread is enough.
const globals = globalThis as { markazCardThread?: CardThread | undefined };
let count = 0;

/** Whoever waits for this thread is told, and the next card gets a new one. */
function end(thread: CardThread, error: Error): void {
  if (globals.markazCardThread === thread) globals.markazCardThread = undefined;
  clearTimeout(thread.idle);
  for (const { reject, timer } of thread.waiting.values()) {
    clearTimeout(timer);
    reject(error);
  }
  thread.waiting.clear();
  void thread.worker.terminate();
}

function onAnswer(thread: CardThread, message: unknown): void {
  const { id, png, failure } = Answer.parse(message);
  const waiting = thread.waiting.get(id);
  if (!waiting) return;
  thread.waiting.delete(id);
  clearTimeout(waiting.timer);
  if (png) waiting.resolve(Buffer.from(png));
  else waiting.reject(new Error(failure));
  if (thread.waiting.size > 0) return;
  thread.worker.unref();
  thread.idle = setTimeout(() => end(thread, new Error('The thread of cards was idle')), IDLE_MS).unref();
}

function startThread(): CardThread {
  // By its path in the running version, because Next would bundle what it can find by itself.
  const file = join(process.cwd(), ...['lib', 'cards', 'card-thread.mjs']);
  const thread: CardThread = { worker: new Worker(file), waiting: new Map(), idle: undefined };
  thread.worker.on('message', (message) => onAnswer(thread, message));
  thread.worker.on('error', (error) =>
    end(thread, error instanceof Error ? error : new Error(String(error))),
  );
  thread.worker.on('exit', () => end(thread, new Error('The thread of cards ended')));
  return thread;
}

/** The card as a PNG of 1200 × 630, drawn in a thread of its own. Rejects when it cannot be drawn. */
export function makeCard(content: CardContent): Promise<Buffer> {
  globals.markazCardThread ??= startThread();
  const thread = globals.markazCardThread;
  clearTimeout(thread.idle);
  thread.worker.ref();
  count += 1;
  const id = count;
  return new Promise((resolve, reject) => {
    const onTimeout = () => end(thread, new Error(`A card took longer than ${TIMEOUT_MS / 1000} s`));
    thread.waiting.set(id, { resolve, reject, timer: setTimeout(onTimeout, TIMEOUT_MS).unref() });
    thread.worker.postMessage({ id, content });
  });
}
