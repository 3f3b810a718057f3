import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { Actor } from './types';

/** How long a proof of who sits there counts for dangerous acts. */
export const PROOF_MINUTES = 10;

/**
 * Throws `proof_needed` unless the actor's session has not been ended and was proved a short time ago, by signing in or since: somebody else may
 * sit in front of a session that was left open. Dangerous verbs call it after `permit`, so that it tells nobody what they may not know. Operators and jobs
 * have no session; access to the machine is their proof.
 */
export async function requireRecentProof(
  tx: Pick<Tx, 'session'>,
  actor: Actor,
  now = new Date(),
): Promise<void> {
  if (await hasRecentProof(actor, tx, now)) return;
  throw new AppError('proof_needed', [{ path: '', key: 'proofNeeded' }]);
}

/** The same as a question, for a page. */
export async function hasRecentProof(
  actor: Actor,
  client: Pick<Tx, 'session'> = db(),
  now = new Date(),
): Promise<boolean> {
  if (actor.sessionId === null) return true;
  const session = await client.session.findUnique({
    where: { id: actor.sessionId },
    select: { createdAt: true, provedAt: true, endedAt: true },
  });
  const provedAt = session && !session.endedAt ? (session.provedAt ?? session.createdAt) : null;
  return provedAt !== null && now.getTime() - provedAt.getTime() <= PROOF_MINUTES * 60_000;
}

/** Remembers that the session's user has just proved who they are. */
export async function recordProof(tx: Pick<Tx, 'session'>, sessionId: string, now: Date): Promise<void> {
  await tx.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { provedAt: now } });
}
