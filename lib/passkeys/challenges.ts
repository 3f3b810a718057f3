import type { Tx } from '@/lib/db';

/** What a passkey is asked for. An answer to one question is no answer to another. */
export type Purpose = 'register' | 'sign-in' | 'second-step' | 'proof';

/** Which question is answered, and who was asked: the hash of a browser's token, or a session. */
export interface Asked {
  purpose: Purpose;
  boundTo: string;
}

/** As long as the browser's own dialog waits. */
export const CHALLENGE_MINUTES = 5;

export async function keepChallenge(tx: Tx, challenge: string, asked: Asked, now: Date): Promise<void> {
  await tx.passkeyChallenge.deleteMany({ where: { expiresAt: { lt: now } } });
  const expiresAt = new Date(now.getTime() + CHALLENGE_MINUTES * 60_000);
  await tx.passkeyChallenge.create({ data: { challenge, ...asked, expiresAt } });
}

/** Whether this was asked of this browser a short time ago. Can be answered once: the row goes with the answer. */
export async function spendChallenge(tx: Tx, challenge: string, asked: Asked, now: Date): Promise<boolean> {
  const where = { challenge, ...asked, expiresAt: { gt: now } };
  return (await tx.passkeyChallenge.deleteMany({ where })).count === 1;
}
