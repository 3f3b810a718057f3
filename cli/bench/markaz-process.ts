import { startServer } from '@/server';

// The process of the measured server. It answers every message of its parent with the bytes in the page cache, and
// ends with its parent.

const server = await startServer();

let isEnding = false;
async function end(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  await server.close();
  process.exit(0);
}

process.on('message', () => process.send?.({ cachedBytes: server.cachedBytes() }));
process.on('disconnect', end);
process.on('SIGTERM', end);
