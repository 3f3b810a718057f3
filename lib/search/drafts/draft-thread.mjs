// Takes the words of drafts in a thread of its own (lib/search/drafts/draft-words.ts).
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { takeWords } = await import('./take-words.ts');

parentPort?.on('message', async ({ id, input }) => {
  try {
    parentPort?.postMessage({ id, output: await takeWords(input) });
  } catch (error) {
    parentPort?.postMessage({ id, failure: error instanceof Error ? error.message : String(error) });
  }
});
