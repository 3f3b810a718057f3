import { startServer } from '@/server';

// The server that the benchmarks measure: a process of its own, which answers its parent's one question and ends with it.

const server = await startServer();

let ending = false;
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  await server.close();
  process.exit(0);
}

process.on('message', () => process.send?.(server.cachedBytes()));
process.on('disconnect', end);
process.on('SIGTERM', end);
