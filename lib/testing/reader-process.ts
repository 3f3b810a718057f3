import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseListener } from '@/lib/database/database-listener';
import { db } from '@/lib/db';
import { openPageStore } from '@/lib/page-cache/page-store';
import { PublicChangeFollower } from '@/lib/public-changes/public-change-follower';
import { renderView } from './reader-views';

// A program like the front process, for tests that kill it: the real page store, changes and queries, without the framework. Its port
// is the first line of its output.

const log = { info() {}, warn() {}, error() {} };
const store = await openPageStore({
  application: {
    render: (target, { hasPriority, signal }) => renderView(target, { hasPriority, signal }),
    recompress: async () => Promise.reject(new Error('not part of this test')),
  },
  headers: () => [],
  databaseAnswers: () =>
    db().$queryRaw`SELECT 1`.then(
      () => true,
      () => false,
    ),
  log,
  maxBytes: 2 ** 24,
  disk: { folder: process.env.PAGES_FOLDER ?? '', maxBytes: 2 ** 24, buildId: 'test' },
});
const listener = new DatabaseListener({ connectionString: process.env.DATABASE_URL, log });
store.follow(new PublicChangeFollower(listener, store, store.since));
await listener.start();
await store.warmUp();

const server = createServer(async (request, response) => {
  try {
    const outcome = await store.get(request.url ?? '/');
    if (outcome.kind === 'missing') return void response.writeHead(outcome.status).end();
    const { head, body } = outcome.identity ?? (await outcome.toIdentity());
    response.writeHead(outcome.status, head).end(body);
  } catch {
    response.writeHead(503).end();
  }
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
process.on('disconnect', () => process.exit(0));
