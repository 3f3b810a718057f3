import { isEditorial } from '@/lib/auth/is-editorial';
import type { Actor } from '@/lib/auth/types';

/** Editors follow what happened to all pieces. Authors see only their own pieces, so the audit log is closed to them. */
export function canReadAuditLog(actor: Pick<Actor, 'role'>): boolean {
  return isEditorial(actor);
}

/** The beginnings of the actions that concern an account or a session rather than content. */
export const ACCOUNT_ACTION_PREFIXES = ['user.', 'session.', 'mail.', 'second_factor.'] as const;

export function isAccountAction(action: string): boolean {
  return ACCOUNT_ACTION_PREFIXES.some((prefix) => action.startsWith(prefix));
}

/** Sign-ins with their network addresses, and changes of accounts, are shown to administrators only. */
export function canReadAccountEvents(actor: Pick<Actor, 'role'>): boolean {
  return actor.role === 'admin';
}

/** A file of the log leaves the newsroom with names, network addresses and everything that was changed. */
export function canExportAuditLog(actor: Pick<Actor, 'role'>): boolean {
  return actor.role === 'admin';
}
