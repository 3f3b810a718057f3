// Draws cards in a thread of its own (lib/cards/make-card.ts).
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { createCardRenderer } = await import('./card-renderer.ts');
const render = createCardRenderer();

parentPort?.on('message', async ({ id, content }) => {
  try {
    const png = await render(content);
    parentPort?.postMessage({ id, png });
  } catch (error) {
    parentPort?.postMessage({ id, failure: error instanceof Error ? error.message : String(error) });
  }
});
