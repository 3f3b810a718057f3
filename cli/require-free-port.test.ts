import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { findFreePort, requireFreePort } from './require-free-port';

it('A free port is accepted and left free', async () => {
  const port = await findFreePort();
  await requireFreePort('127.0.0.1', port);
  await requireFreePort('127.0.0.1', port);
});

it('A free port is none that the system gives to another program meanwhile', async () => {
  for (let count = 0; count < 20; count += 1) expect(await findFreePort()).toBeLessThan(32_768);
  const others = new Set(await Promise.all(Array.from({ length: 20 }, findFreePort)));
  expect(others.size).toBeGreaterThan(15);
});

it('A port in use is reported in one sentence that names it and a way out', async () => {
  const port = await findFreePort();
  const other = createServer().listen(port, '127.0.0.1');
  await once(other, 'listening');
  await expect(requireFreePort('127.0.0.1', port)).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is in use by another program: end that program, or choose another port with PORT, for example PORT=${port + 1}.`,
  );
  other.close();
});

it('An address of another machine is reported in one sentence', async () => {
  await expect(requireFreePort('192.0.2.1', 3000)).rejects.toThrow(
    /^This machine cannot listen on 192\.0\.2\.1/,
  );
});
