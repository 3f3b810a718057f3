import { createHash } from 'node:crypto';
import type { Tx } from '@/lib/db';

/** Why somebody is sent to the provider. An answer to one question is no answer to another. */
export type OidcPurpose = 'sign-in' | 'proof' | 'link';

/** Who is sent there and why: the hash of a browser's token before signing in, a session afterwards. */
export interface OidcAsked {
  purpose: OidcPurpose;
  boundTo: string;
}

export interface OidcRequestFields extends OidcAsked {
  /** The path of the studio that is opened afterwards. */
  destination: string;
  nonce: string;
  codeVerifier: string;
}

export interface SpentRequest extends OidcRequestFields {
  state: string;
  askedAt: Date;
}

/** Long enough to look for a password or a phone at the provider. */
export const REQUEST_MINUTES = 10;

const hashOf = (state: string) => createHash('sha256').update(state).digest('base64url');

export async function keepRequest(
  tx: Tx,
  state: string,
  request: OidcRequestFields,
  now: Date,
): Promise<void> {
  await tx.oidcRequest.deleteMany({ where: { expiresAt: { lt: now } } });
  const expiresAt = new Date(now.getTime() + REQUEST_MINUTES * 60_000);
  await tx.oidcRequest.create({ data: { stateHash: hashOf(state), ...request, expiresAt } });
}

/**
 * The request that this state belongs to, if this browser or session was sent with it a short time ago. Can be answered once: the row goes
 * with the answer. One of another browser stays, so that nobody can spoil what others have begun.
 */
export async function spendRequest(
  tx: Tx,
  state: string,
  boundTo: string[],
  now: Date,
): Promise<SpentRequest | null> {
  const where = { stateHash: hashOf(state), boundTo: { in: boundTo }, expiresAt: { gt: now } };
  const row = await tx.oidcRequest.findFirst({ where });
  if (!row || (await tx.oidcRequest.deleteMany({ where })).count !== 1) return null;
  const { purpose, expiresAt, stateHash: _hash, ...fields } = row;
  const askedAt = new Date(expiresAt.getTime() - REQUEST_MINUTES * 60_000);
  return { ...fields, purpose: purpose as OidcPurpose, state, askedAt };
}
