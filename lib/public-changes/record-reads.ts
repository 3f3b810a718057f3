import { AsyncLocalStorage } from 'node:async_hooks';
import { type Regional, takeRegionalFrom } from '@/lib/i18n/regional';
import { EVERYTHING } from './keys';

/**
 * How soon a page must follow a change of what it read. `immediate`: no reader gets the older page once the change is known.
 * `delayed`: the older page may be sent for some seconds while it is rendered anew.
 */
export type Freshness = 'immediate' | 'delayed';

/** What a page read, by key. */
export type Reads = ReadonlyMap<string, Freshness>;

/** What one render has asked the database by now. */
export type Answers = Map<string, Promise<unknown>>;

interface Recording {
  reads: Map<string, Freshness>;
  answers: Answers;
  /** How dates and numbers are written in the render, once it has read that. */
  written: { regional?: Regional };
  /** How many queries were sent whose reads the caller names. */
  named: { queries: number };
  /** Inside `recorded`, which names what the query reads. */
  isNamed: boolean;
}

// Kept on globalThis because Next bundles its own copy of this module, and the pages' queries run there.
const globals = globalThis as { markazReads?: AsyncLocalStorage<Recording> };
globals.markazReads ??= new AsyncLocalStorage();
const recordings = globals.markazReads;

takeRegionalFrom(() => recordings.getStore()?.written.regional);

/**
 * Runs `work` and returns what it read along with its result. `answers` are those of an earlier part of the same render, whose reads count
 * as the render's too.
 */
export async function collectReads<T>(
  work: () => Promise<T>,
  answers: Answers = new Map(),
): Promise<{ result: T; reads: Reads }> {
  const reads = new Map<string, Freshness>();
  const named = { queries: 0 };
  const result = await recordings.run({ reads, answers, named, written: {}, isNamed: false }, work);
  // Whoever sent a query and named nothing has forgotten it: also that there is no page is an answer that a change can end.
  if (named.queries > 0 && reads.size === 0) reads.set(EVERYTHING, 'immediate');
  return { result, reads };
}

/**
 * Asks the same question once for each render: the look-up of an address, the page and its metadata need the same rows. Outside a render
 * it is asked every time.
 */
export function askedOnce<T>(question: string, ask: () => Promise<T>): Promise<T> {
  const answers = recordings.getStore()?.answers;
  const known = answers?.get(question) as Promise<T> | undefined;
  if (known) return known;
  const answer = ask();
  answers?.set(question, answer);
  return answer;
}

/** From now on the render writes dates and numbers like this; does nothing outside a render. */
export function keepRegional(regional: Regional): void {
  const recording = recordings.getStore();
  if (recording) recording.written.regional = regional;
}

/** Notes that the page being rendered depends on these keys; does nothing outside a render. */
export function recordReads(keys: Iterable<string>, freshness: Freshness): void {
  const reads = recordings.getStore()?.reads;
  if (!reads) return;
  for (const key of keys) if (reads.get(key) !== 'immediate') reads.set(key, freshness);
}

/**
 * Runs a query whose dependencies the caller names by `recordReads`. Every other query of a reader page counts as reading everything
 * (`recordUnnamedRead`), so that a forgotten name makes a page be rendered too often, and never makes it stale.
 */
export function recorded<T>(query: () => PromiseLike<T>): Promise<T> {
  const recording = recordings.getStore();
  if (recording) recording.named.queries += 1;
  // Prisma sends a query only when it is awaited, so that has to happen inside.
  const run = async () => await query();
  return recording ? recordings.run({ ...recording, isNamed: true }, run) : run();
}

/** Whether what runs now is rendered for the page cache. */
export function isRecordingReads(): boolean {
  return recordings.getStore() !== undefined;
}

/** Called for every query of the readers' database client. */
export function recordUnnamedRead(): void {
  const recording = recordings.getStore();
  if (recording && !recording.isNamed) recordReads([EVERYTHING], 'immediate');
}
