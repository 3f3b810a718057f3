import { setTimeout as pause } from 'node:timers/promises';
import type { ApplicationProcess } from './application-supervisor';

/** The process that answers, once there is one, or null after the time. */
export type WhenReady = (timeoutMs: number) => Promise<ApplicationProcess | null>;

/** On a busy machine a process takes longer than eight seconds to start. Whoever has asked rather waits than gets an error. */
export const READY_TIMEOUT_MS = 20_000;

const POLL_MS = 20;

interface Asking<Answer> {
  whenReady: WhenReady;
  waitMs: number;
  ask: (process: ApplicationProcess) => Promise<Answer>;
  /** Whether the process has ended before it answered, and the same may be asked of another one. */
  mayAskAgain: (error: unknown) => boolean;
}

/**
 * Asks the process that answers; null when there is none for `waitMs`. A process that ends leaves what it was asked to the next one, unless that
 * ends too: what is asked may be the reason.
 */
export async function withProcess<Answer>({
  whenReady,
  waitMs,
  ask,
  mayAskAgain,
}: Asking<Answer>): Promise<Answer | null> {
  const endsAt = performance.now() + waitMs;
  let ended: ApplicationProcess | null = null;
  for (;;) {
    const process = await otherThan(ended, endsAt, whenReady);
    if (!process) return null;
    try {
      return await ask(process);
    } catch (error) {
      if (ended || !mayAskAgain(error)) throw error;
      ended = process;
    }
  }
}

/** Whoever is told that a process has ended may be told before its supervisor. */
async function otherThan(
  ended: ApplicationProcess | null,
  endsAt: number,
  whenReady: WhenReady,
): Promise<ApplicationProcess | null> {
  for (;;) {
    const process = await whenReady(Math.max(0, endsAt - performance.now()));
    if (process !== ended || performance.now() >= endsAt) return process === ended ? null : process;
    await pause(POLL_MS);
  }
}
