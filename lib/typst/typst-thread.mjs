// Runs one renderer in a thread of its own (lib/typst/open-typst-thread.ts). `workerData` is the path of its module.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { createRenderer } = await import(workerData);
const render = createRenderer();

parentPort?.on('message', async ({ id, content }) => {
  try {
    const output = await render(content);
    parentPort?.postMessage({ id, output });
  } catch (error) {
    parentPort?.postMessage({ id, failure: error instanceof Error ? error.message : String(error) });
  }
});
