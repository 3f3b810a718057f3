import { z } from 'zod';

// Messages between the front process and an application process, over the channel that Node gives a child process.

export const FromApplication = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  /** It uses more memory than it may: another process should take its place. */
  z.object({ type: z.literal('too large'), megabytes: z.int() }),
  /** Said every few seconds once it is ready. */
  z.object({ type: z.literal('alive'), isDebugged: z.boolean() }),
]);

/** Answer requests that only wait for something to happen: both processes are about to end. */
export const END_WAITS = { type: 'end waits' } as const;

/** Finish what is being answered, then exit. */
export const SHUT_DOWN = { type: 'shut down' } as const;
