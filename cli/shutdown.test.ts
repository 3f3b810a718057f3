import { expect, it, vi } from 'vitest';
import { Shutdown } from './shutdown';

function recorded() {
  const order: string[] = [];
  const shutdown = new Shutdown();
  for (const name of ['database', 'pool', 'server']) shutdown.add(async () => void order.push(name));
  return { order, shutdown };
}

it('What was opened last is closed first, and only once', async () => {
  const { order, shutdown } = recorded();
  await Promise.all([shutdown.finish(), shutdown.finish()]);
  expect(order).toEqual(['server', 'pool', 'database']);
});

it('The database is closed even when the server does not close in order', async () => {
  const { order, shutdown } = recorded();
  shutdown.add(() => Promise.reject(new Error('stuck')));
  await shutdown.finish();
  expect(order).toContain('database');
});

it('A fault during the start closes what was open and is passed on', async () => {
  const { order, shutdown } = recorded();
  await expect(shutdown.fail(new Error('no room'))).rejects.toThrow('no room');
  expect(order).toHaveLength(3);
});

it('A fault that a signal caused is not told', async () => {
  const { shutdown } = recorded();
  const told = vi.fn();
  await shutdown.finish();
  shutdown.fail(new Error('cut off')).catch(told);
  await Promise.resolve();
  expect(told).not.toHaveBeenCalled();
});
