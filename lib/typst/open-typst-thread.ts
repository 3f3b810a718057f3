import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

/** Fonts and compiler take 100 MB, which are given back when nothing was wanted for so long. */
const IDLE_MS = 60_000;

const Answer = z.object({
  id: z.int(),
  output: z.instanceof(Uint8Array).optional(),
  failure: z.string().optional(),
});

interface Waiting {
  resolve(output: Buffer): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

interface TypstThread {
  worker: Worker;
  waiting: Map<number, Waiting>;
  idle: NodeJS.Timeout | undefined;
}

interface ThreadOptions {
  /** The folders and the file, from the root of the program, of a module that exports `createRenderer`. */
  renderer: string[];
  /** For one output. Long enough for a thread that has to load its fonts first on a busy machine. */
  timeoutMs: number;
}

// Kept on globalThis because Next bundles its own copy of this module, and one thread for each renderer is enough.
const globals = globalThis as { markazTypstThreads?: Map<string, TypstThread> };
globals.markazTypstThreads ??= new Map();
const threads = globals.markazTypstThreads;
let count = 0;

/** Whoever waits for this thread is told, and what comes next gets a new one. */
function end(name: string, thread: TypstThread, error: Error): void {
  if (threads.get(name) === thread) threads.delete(name);
  clearTimeout(thread.idle);
  for (const { reject, timer } of thread.waiting.values()) {
    clearTimeout(timer);
    reject(error);
  }
  thread.waiting.clear();
  void thread.worker.terminate();
}

function onAnswer(name: string, thread: TypstThread, message: unknown): void {
  const { id, output, failure } = Answer.parse(message);
  const waiting = thread.waiting.get(id);
  if (!waiting) return;
  thread.waiting.delete(id);
  clearTimeout(waiting.timer);
  if (output) waiting.resolve(Buffer.from(output));
  else waiting.reject(new Error(failure));
  if (thread.waiting.size > 0) return;
  thread.worker.unref();
  thread.idle = setTimeout(() => end(name, thread, new Error('The thread was idle')), IDLE_MS).unref();
}

function startThread(name: string): TypstThread {
  // By paths in the running version, because Next would bundle what it can find by itself.
  const file = join(process.cwd(), ...['lib', 'typst', 'typst-thread.mjs']);
  const workerData = pathToFileURL(join(process.cwd(), name)).href;
  const thread: TypstThread = {
    worker: new Worker(file, { workerData }),
    waiting: new Map(),
    idle: undefined,
  };
  thread.worker.on('message', (message) => onAnswer(name, thread, message));
  thread.worker.on('error', (error) =>
    end(name, thread, error instanceof Error ? error : new Error(String(error))),
  );
  thread.worker.on('exit', () => end(name, thread, new Error(`The thread of ${name} ended`)));
  threads.set(name, thread);
  return thread;
}

/** A function that has a renderer set its content in a thread of its own, so that nobody else waits. It rejects when nothing can be set. */
export function openTypstThread<Content>({ renderer, timeoutMs }: ThreadOptions) {
  const name = join(...renderer);
  return (content: Content): Promise<Buffer> => {
    const thread = threads.get(name) ?? startThread(name);
    clearTimeout(thread.idle);
    thread.worker.ref();
    count += 1;
    const id = count;
    return new Promise((resolve, reject) => {
      const onTimeout = () => end(name, thread, new Error(`${name} took longer than ${timeoutMs / 1000} s`));
      thread.waiting.set(id, { resolve, reject, timer: setTimeout(onTimeout, timeoutMs).unref() });
      thread.worker.postMessage({ id, content });
    });
  };
}
