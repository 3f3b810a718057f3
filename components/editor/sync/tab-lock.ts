import type { UnconfirmedRow } from './device-database';

/**
 * Browsers offer no locks to pages without TLS. There, an open tab says so this often in its row on the device, and a row counts as
 * that of a closed tab when it has been silent for three times as long as browsers delay the timers of a hidden tab, and when no tab
 * answers for it.
 */
export const RENEW_MS = 30_000;
const CLOSED_AFTER_MS = 180_000;
const ANSWER_MS = 1_000;
const CHANNEL = 'markaz-editor';

const lockName = (clientId: string) => `markaz-editor-${clientId}`;

interface Message {
  question: boolean;
  clientId: string;
}

export const hasLocks = (): boolean => Boolean(navigator.locks);

/** Answers other tabs that ask whether this one is open. Returns the end of it. */
function answerQuestions(clientId: string): () => void {
  if (!('BroadcastChannel' in globalThis)) return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.question && data.clientId === clientId) channel.postMessage({ question: false, clientId });
  };
  return () => channel.close();
}

async function answers(clientId: string): Promise<boolean> {
  if (!('BroadcastChannel' in globalThis)) return false;
  const channel = new BroadcastChannel(CHANNEL);
  const answered = new Promise<boolean>((resolve) => {
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (!data.question && data.clientId === clientId) resolve(true);
    };
    setTimeout(() => resolve(false), ANSWER_MS);
  });
  channel.postMessage({ question: true, clientId });
  return answered.finally(() => channel.close());
}

/**
 * Holds a lock that shows other tabs that this one is open. Returns its release; browsers release it when a tab
 * crashes.
 */
export function acquireTabLock(clientId: string): () => void {
  if (!hasLocks()) return answerQuestions(clientId);
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  navigator.locks.request(lockName(clientId), () => released).catch(() => undefined);
  return release;
}

/** Whether the tab that stored something on the device is open. */
export async function isTabOpen(clientId: string): Promise<boolean> {
  if (!hasLocks()) return answers(clientId);
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === lockName(clientId));
}

/**
 * Runs `work` if the tab that stored these changes is closed, while no other tab does the same: the lock of the closed tab is
 * held, or the row is claimed.
 */
export async function ifTabClosed(
  row: UnconfirmedRow,
  claim: (row: UnconfirmedRow) => Promise<boolean>,
  work: () => Promise<void>,
): Promise<void> {
  if (!hasLocks()) {
    const isSilent = Date.now() - row.keptAt.getTime() > CLOSED_AFTER_MS;
    if (isSilent && !(await answers(row.clientId)) && (await claim(row))) await work();
    return;
  }
  await navigator.locks.request(lockName(row.clientId), { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}
