import { startServer } from '@/server';

// The site behind the cache, in a process of its own, so that it can be killed.

const server = await startServer();
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)));
