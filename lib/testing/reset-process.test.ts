import { expect, it, vi } from 'vitest';
import { resetProcess } from './reset-process';

const globals = globalThis as { markazLeft?: string; leftByOthers?: string };

it('A test file finds nothing that the one before has left in the process of both', async () => {
  const { meters } = await import('@/lib/meters');
  const { LOG_LEVEL } = process.env;
  process.env.LEFT = 'by a test';
  process.env.LOG_LEVEL = 'trace';
  globals.markazLeft = 'by the program';
  resetProcess();
  expect([process.env.LEFT, process.env.LOG_LEVEL]).toEqual([undefined, LOG_LEVEL]);
  expect(globals.markazLeft).toBeUndefined();
  expect((await import('@/lib/meters')).meters).not.toBe(meters);
});

it('What does not belong to the program stays', () => {
  globals.leftByOthers = 'by a package';
  resetProcess();
  expect(globals.leftByOthers).toBe('by a package');
});

it('Clocks that stood still go again, and globals and variables are what they were', () => {
  const { navigator } = globalThis;
  vi.useFakeTimers({ now: 0 });
  vi.stubGlobal('navigator', 'of a test');
  vi.stubEnv('NODE_ENV', 'production');
  resetProcess();
  expect(Date.now()).toBeGreaterThan(Date.parse('2020-01-01'));
  expect([globalThis.navigator, process.env.NODE_ENV]).toEqual([navigator, 'test']);
});
