import { z } from 'zod';
import { runInThread } from '@/lib/background-thread';

/**
 * One hash at a time, which keeps a core busy for tens of milliseconds. How many may wait is the caller's concern (lib/sign-in/attempt-queue.ts).
 */
const THREAD = {
  name: 'hashes',
  module: ['lib', 'auth', 'hash-work.mjs'],
  start: 'startHashing',
  timeoutMs: 30_000,
  idleMs: 60_000,
};

/** Argon2id, in the PHC string format. */
export const hash = async (text: string): Promise<string> =>
  z.string().parse(await runInThread(THREAD, { kind: 'hash', text }));

/** Whether this text was hashed. Rejects for what is no hash. */
export const verify = async (text: string, ofText: string): Promise<boolean> =>
  z.boolean().parse(await runInThread(THREAD, { kind: 'verify', text, hash: ofText }));

/** Argon2id, the bytes alone. */
export const hashWithSalt = async (text: string, salt: Uint8Array): Promise<Uint8Array> =>
  z.instanceof(Uint8Array).parse(await runInThread(THREAD, { kind: 'raw', text, salt }));
