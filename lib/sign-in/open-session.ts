import { recordEvent } from '@/lib/audit/record-event';
import { createSession } from '@/lib/auth/sessions';
import type { Role } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';

/** Where a session is opened from, as its user later reads it. */
export interface SessionOrigin {
  /** The visitor's network address as the server saw it. */
  address: string;
  /** What the browser says of itself. */
  userAgent?: string;
}

export interface OpenedSession {
  sessionId: string;
  userId: string;
}

interface Opening extends SessionOrigin {
  /** How its user has proved who they are, such as `password+totp`. */
  method: string;
  /** When they did, where that was before: at the OpenID provider, in another browser tab, this morning. */
  provedAt?: Date | null;
  now: Date;
}

/** Opens a session and records it. The caller has locked the account and made sure that it may. */
export async function openSession(
  tx: Tx,
  user: { id: string; role: Role },
  { address, userAgent, method, provedAt = null, now }: Opening,
): Promise<OpenedSession> {
  const sessionId = await createSession(tx, user.id, user.role, now, {
    address,
    userAgent,
    method,
    provedAt,
  });
  const actor = { userId: user.id, role: user.role, sessionId };
  const event = { action: 'session.started', subjectType: 'user', subjectId: user.id } as const;
  // A password alone is what every event without a method stands for.
  const data = method === 'password' ? { address } : { address, method };
  await recordEvent(tx, actor, { ...event, data });
  return { sessionId, userId: user.id };
}

interface AccountState {
  deactivatedAt: Date | null;
  invitedAt: Date | null;
  passwordExpiresAt: Date | null;
  mustChangePassword: boolean;
}

/** Whether the OpenID provider may: not while an account waits for a new password, after its owner has taken its address back. */
export function mayOpenByProvider(
  { deactivatedAt, passwordExpiresAt, mustChangePassword }: Omit<AccountState, 'invitedAt'>,
  now: Date,
): boolean {
  // A one-time password that has expired is none of the provider's business, which makes it needless.
  return !deactivatedAt && (mustChangePassword || !passwordExpiresAt || passwordExpiresAt > now);
}

export function mayOpenSession(user: Omit<AccountState, 'mustChangePassword'>, now: Date): boolean {
  return !user.deactivatedAt && !user.invitedAt && (!user.passwordExpiresAt || user.passwordExpiresAt > now);
}
