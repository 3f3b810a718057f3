// The program of every background thread (lib/background-thread.ts). `workerData` names a module and what it exports: a function that gets ready, and answers the
// function that does a task.
import { parentPort, workerData } from 'node:worker_threads';
import { BACKGROUND_PRIORITY, lowerThreadPriority } from './lower-priority.mjs';

lowerThreadPriority(BACKGROUND_PRIORITY);

const { module, start } = workerData;
if (module.endsWith('.ts')) {
  const { register } = await import('tsx/esm/api');
  register();
}
const { [start]: getReady } = await import(module);
const work = getReady();

parentPort?.on('message', async ({ id, input }) => {
  try {
    parentPort?.postMessage({ id, output: await work(input) });
  } catch (error) {
    parentPort?.postMessage({ id, failure: error instanceof Error ? error.message : String(error) });
  }
});
