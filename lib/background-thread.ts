import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

interface ThreadOptions {
  /** Of the messages, and by which every copy of a module that Next bundles finds the same thread. */
  name: string;
  /** The folders and the file, from the root of the running version, of a module, and the name of what it exports: a function that answers the one that does a task. */
  module: readonly string[];
  start: string;
  /** Limit for one task, with those that were sent before it. Milliseconds. */
  timeoutMs: number;
  /** A thread that had nothing to do for so long is ended, and its memory given back. */
  idleMs: number;
}

/** The thread's program refused this task: another thread would refuse it, too. */
export class TaskRefused extends Error {}

const Answer = z.object({ id: z.int(), output: z.unknown().optional(), failure: z.string().optional() });

interface Waiting {
  resolve(output: unknown): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

/** A thread for work that would hold up the requests of its process. It is started by its first task, and again after it has ended. */
class BackgroundThread {
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #count = 0;
  readonly #waiting = new Map<number, Waiting>();

  constructor(private readonly options: ThreadOptions) {}

  run(input: unknown): Promise<unknown> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    clearTimeout(this.#idle);
    worker.ref();
    const id = ++this.#count;
    const { name, timeoutMs } = this.options;
    const tooLong = () => this.#end(new TaskRefused(`A task of ${name} took longer than ${timeoutMs} ms`));
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, timer: setTimeout(tooLong, timeoutMs).unref() });
      worker.postMessage({ id, input });
    });
  }

  #start(): Worker {
    // By paths in the running version, because Next would bundle what it can find by itself.
    const inVersion = (...path: string[]) => join(process.cwd(), ...path);
    const { module, start } = this.options;
    const worker = new Worker(inVersion('lib', 'background-thread-program.mjs'), {
      workerData: { module: pathToFileURL(inVersion(...module)).href, start },
    });
    const ended = (error: Error) => {
      if (this.#worker === worker) this.#end(error);
    };
    worker.on('message', (message) => this.#onAnswer(message));
    worker.on('error', (error) => ended(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => ended(new Error(`The thread of ${this.options.name} ended`)));
    return worker;
  }

  #onAnswer(message: unknown): void {
    const { id, output, failure } = Answer.parse(message);
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    clearTimeout(waiting.timer);
    if (failure === undefined) waiting.resolve(output);
    else waiting.reject(new TaskRefused(failure));
    if (this.#waiting.size > 0) return;
    this.#worker?.unref();
    this.#idle = setTimeout(() => this.#end(new Error('idle')), this.options.idleMs).unref();
  }

  /** Whoever waits is told, and the next task gets a new thread. */
  #end(error: Error): void {
    const worker = this.#worker;
    this.#worker = undefined;
    clearTimeout(this.#idle);
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject, timer } of waiting) {
      clearTimeout(timer);
      reject(error);
    }
    void worker?.terminate();
  }
}

const globals = globalThis as { markazThreads?: Map<string, BackgroundThread> };

/** Has a thread do one task and answers what it made. Rejects with TaskRefused where the task itself is at fault. */
export function runInThread(options: ThreadOptions, input: unknown): Promise<unknown> {
  globals.markazThreads ??= new Map();
  const thread = globals.markazThreads.get(options.name) ?? new BackgroundThread(options);
  globals.markazThreads.set(options.name, thread);
  return thread.run(input);
}
