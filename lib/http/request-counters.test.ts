import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it } from 'vitest';
import { eventually } from '@/lib/testing/eventually';
import { RequestCounters } from './request-counters';

it('Requests are counted by cache result and status class', () => {
  const counters = new RequestCounters();
  for (const status of [200, 200, 304]) counters.record(status, 'hit', 'reader');
  counters.record(404, 'miss', 'reader');
  counters.record(503, 'none', 'studio');
  const counts = counters.snapshot();
  expect(counts).toEqual({ hit: { '2xx': 2, '3xx': 1 }, miss: { '4xx': 1 }, none: { '5xx': 1 } });
  counters.record(200, 'hit', 'reader');
  expect(counts.hit['2xx']).toBe(2);
});

it('Requests for pages, files, the studio, the API and health are told apart', () => {
  const counters = new RequestCounters();
  counters.record(200, 'hit', 'reader');
  counters.record(307, 'none', 'home');
  counters.record(206, 'hit', 'asset');
  counters.record(200, 'hit', 'asset');
  counters.record(200, 'none', 'health');
  counters.record(503, 'none', 'ready');
  counters.record(404, 'none', 'api');
  expect(counters.list()).toEqual([
    { kind: 'page', cache: 'hit', status: '2xx', count: 1 },
    { kind: 'page', cache: 'none', status: '3xx', count: 1 },
    { kind: 'file', cache: 'hit', status: '2xx', count: 2 },
    { kind: 'api', cache: 'none', status: '4xx', count: 1 },
    { kind: 'health', cache: 'none', status: '2xx', count: 1 },
    { kind: 'health', cache: 'none', status: '5xx', count: 1 },
  ]);
});

it('A request is counted with the status that was sent, and not at all when its client left before', async () => {
  const counters = new RequestCounters();
  const closed: string[] = [];
  const server = createServer((request, response) => {
    counters.recordWhenSent(response, 'miss', 'reader');
    response.once('close', () => closed.push(request.url ?? ''));
    if (request.url === '/answered') response.writeHead(410).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await fetch(`http://127.0.0.1:${port}/answered`);
  const socket = connect(port, '127.0.0.1');
  socket.write('GET /pending HTTP/1.1\r\nHost: x\r\n\r\n', () => setTimeout(() => socket.destroy(), 50));
  await eventually(() => expect(closed).toEqual(['/answered', '/pending']));
  expect(counters.snapshot()).toEqual({ hit: {}, miss: { '4xx': 1 }, none: {} });
  server.closeAllConnections();
  server.close();
});
