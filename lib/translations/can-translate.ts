import type { Actor } from '@/lib/auth/types';
import type { PolicyEntry } from '@/lib/entries/policy';
import { mayDo, NEW_EDITION, type PolicyEdition } from '@/lib/entries/policy';

interface Account extends Pick<Actor, 'role'> {
  id: string;
  deactivatedAt: Date | null;
  invitedAt: Date | null;
}

/** Whether somebody can be asked to write an edition, which is null while it is missing: whoever can sign in and may edit it. */
export function canTranslate(
  { id, role, deactivatedAt, invitedAt }: Account,
  entry: PolicyEntry,
  edition: PolicyEdition | null,
): boolean {
  const canSignIn = deactivatedAt === null && invitedAt === null;
  return canSignIn && mayDo({ userId: id, role }, 'edit', entry, edition ?? NEW_EDITION);
}
