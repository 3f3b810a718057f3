import { expect, it, vi } from 'vitest';
import { Departure } from './departure';

function recorded() {
  const order: string[] = [];
  const departure = new Departure();
  for (const name of ['database', 'pool', 'server']) departure.before(async () => void order.push(name));
  return { order, departure };
}

it('What was opened last is closed first, and only once', async () => {
  const { order, departure } = recorded();
  await Promise.all([departure.leave(), departure.leave()]);
  expect(order).toEqual(['server', 'pool', 'database']);
});

it('The database is closed even when the server does not close in order', async () => {
  const { order, departure } = recorded();
  departure.before(() => Promise.reject(new Error('stuck')));
  await departure.leave();
  expect(order).toContain('database');
});

it('A fault during the start closes what was open and is passed on', async () => {
  const { order, departure } = recorded();
  await expect(departure.fail(new Error('no room'))).rejects.toThrow('no room');
  expect(order).toHaveLength(3);
});

it('A fault that a signal caused is not told', async () => {
  const { departure } = recorded();
  const told = vi.fn();
  await departure.leave();
  departure.fail(new Error('cut off')).catch(told);
  await Promise.resolve();
  expect(told).not.toHaveBeenCalled();
});
