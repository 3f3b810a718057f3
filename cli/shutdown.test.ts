import { expect, it, vi } from 'vitest';
import { Shutdown } from './shutdown';

function recorded() {
  const order: string[] = [];
  const shutdown = new Shutdown();
  for (const name of ['database', 'pool', 'server']) shutdown.add(async () => void order.push(name));
  return { order, shutdown };
}

it('The task that was added last runs first, and each runs once', async () => {
  const { order, shutdown } = recorded();
  await Promise.all([shutdown.finish(), shutdown.finish()]);
  expect(order).toEqual(['server', 'pool', 'database']);
});

it('The database is closed although the task of the server fails', async () => {
  const { order, shutdown } = recorded();
  shutdown.add(() => Promise.reject(new Error('stuck')));
  await shutdown.finish();
  expect(order).toContain('database');
});

it('An error during the start runs every task and is thrown again', async () => {
  const { order, shutdown } = recorded();
  await expect(shutdown.fail(new Error('no space'))).rejects.toThrow('no space');
  expect(order).toHaveLength(3);
});

it('An error that a signal caused is not reported', async () => {
  const { shutdown } = recorded();
  const reported = vi.fn();
  await shutdown.finish();
  shutdown.fail(new Error('cut off')).catch(reported);
  await Promise.resolve();
  expect(reported).not.toHaveBeenCalled();
});
