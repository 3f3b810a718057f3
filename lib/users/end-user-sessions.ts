import { endAccountLinks } from '@/lib/account-links/end-account-links';
import { recordEvent } from '@/lib/audit/record-event';
import { endSessionsOf } from '@/lib/auth/sessions';
import type { Actor } from '@/lib/auth/types';
import { permit } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { lockUser } from './lock-user';
import { canManageUsers } from './policy';

/** Ends all sessions of an account, and a change of address that was asked for in one of them. */
export async function endUserSessions(actor: Actor, id: string): Promise<void> {
  await transaction(async (tx) => {
    await lockUser(tx, id);
    permit(canManageUsers(actor));
    await endSessionsOf(tx, id, 'ended by an administrator');
    await endAccountLinks(tx, id, ['newEmail']);
    await recordEvent(tx, actor, { action: 'user.sessions_ended', subjectType: 'user', subjectId: id });
  });
}
