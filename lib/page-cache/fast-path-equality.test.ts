import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type GeneratedConnection, generateConnections } from '@/lib/testing/generated-requests';
import { createStoredEntries, startRequestHandlerServer } from '@/lib/testing/request-handler-server';
import type { PageEntry } from './page-store-types';

type RunningServer = Awaited<ReturnType<typeof startRequestHandlerServer>>;

const REQUESTS = 10_000;
const SEED = 20_180_719;
const OPEN_CONNECTIONS = 12;

/** Makes the server close the connection after its last response, unless an earlier request has done so. */
const LAST_REQUEST = Buffer.from('GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');

const TURNS_BETWEEN_WRITES = 6;

/** Turns of the event loop of some milliseconds each, which both ends share: a slow machine makes them longer. */
const QUIET_TURNS = 12;
const TURN_MS = 4;

let stored: ReadonlyMap<string, PageEntry>;
let withFastPath: RunningServer;
let withoutFastPath: RunningServer;

beforeAll(async () => {
  stored = await createStoredEntries();
  withFastPath = await startRequestHandlerServer(stored, { hasFastPath: true });
  withoutFastPath = await startRequestHandlerServer(stored, { hasFastPath: false });
});

afterAll(() => {
  withFastPath.stop();
  withoutFastPath.stop();
});

/** Everything that the server sends until it closes the connection. A server that waits for more gets the end of input instead. */
async function exchange(port: number, writes: readonly Buffer[]): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true });
  let received = '';
  let isClosed = false;
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.setEncoding('latin1').on('data', (text) => {
    received += text;
  });
  socket.on('error', () => {}).on('end', () => socket.end());
  void closed.then(() => {
    isClosed = true;
  });
  // What is written before this would be sent as one segment.
  await new Promise((resolve) => socket.once('connect', resolve));
  for (const bytes of writes) {
    if (socket.writable) socket.write(bytes);
    // Long enough for the server to read these bytes alone, and to answer what it can answer at once.
    const before = received.length;
    for (let turn = 0; turn < TURNS_BETWEEN_WRITES && received.length === before; turn += 1)
      await new Promise(setImmediate);
  }
  let length = -1;
  for (let turn = 0; turn < QUIET_TURNS && !isClosed; turn += 1) {
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, TURN_MS))]);
    if (received.length !== length) turn = 0;
    length = received.length;
  }
  socket.end();
  await closed;
  return received;
}

/** The two servers may answer in different seconds. */
function withoutDates(received: string): string {
  return received.replace(/^Date: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT\r$/gm, 'Date: \r');
}

async function findDifference({ writes }: GeneratedConnection): Promise<object | null> {
  const all = [...writes, LAST_REQUEST];
  const [fast, plain] = await Promise.all([
    exchange(withFastPath.port, all),
    exchange(withoutFastPath.port, all),
  ]);
  if (fast === plain || withoutDates(fast) === withoutDates(plain)) return null;
  return { writes: writes.map((bytes) => bytes.toString('latin1')), fast, plain };
}

it(`${REQUESTS} generated requests get the same bytes with and without the fast path, and the same counts`, async () => {
  const site = { stored: [...stored.keys()], etags: Array.from(stored.values(), ({ etag }) => etag) };
  const connections = generateConnections(SEED, REQUESTS, site);
  const differences: object[] = [];
  const queue = connections.values();
  const workOff = async () => {
    for (const connection of queue) {
      const difference = await findDifference(connection);
      if (difference) differences.push(difference);
    }
  };
  await Promise.all(Array.from({ length: OPEN_CONNECTIONS }, workOff));
  expect(differences).toEqual([]);
  expect(withFastPath.counters.snapshot()).toEqual(withoutFastPath.counters.snapshot());
  const answeredByFastPath = withoutFastPath.requestsOfHttpServer() - withFastPath.requestsOfHttpServer();
  expect(answeredByFastPath).toBeGreaterThan(REQUESTS / 10);
}, 240_000);
