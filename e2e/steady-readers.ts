import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { httpGet } from '@/cli/bench/http-get';

/** A request of a reader that was not answered with a page. Times in milliseconds since 1970. */
export interface FailedRead {
  path: string;
  begunAt: number;
  failedAt: number;
  reason: string;
}

const READERS = 4;
const PAUSE_MS = 20;

/** Readers who open these pages in turn until `stop`, each on a connection of their own, as people do who come from elsewhere. They have been opened before. */
export async function startSteadyReaders(origin: string, paths: readonly string[]) {
  for (const path of paths) await httpGet(origin + path);
  const agent = new Agent({ keepAlive: false });
  const failed: FailedRead[] = [];
  let answered = 0;
  let isOver = false;
  const read = async (first: number) => {
    for (let turn = first; !isOver; turn += 1) {
      const path = paths[turn % paths.length] ?? '/';
      const begunAt = Date.now();
      const reason = await httpGet(origin + path, {}, agent).then(({ status }) => `${status}`, String);
      if (reason === '200') answered += 1;
      else failed.push({ path, begunAt, failedAt: Date.now(), reason });
      await pause(PAUSE_MS);
    }
  };
  const reading = Promise.all(Array.from({ length: READERS }, (_, index) => read(index)));
  return {
    async stop(): Promise<{ answered: number; failed: FailedRead[] }> {
      isOver = true;
      await reading;
      return { answered, failed };
    },
  };
}
