import type { Actor, UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { canManageUsers } from '@/lib/users/policy';
import { isOfProvider } from './is-of-provider';
import { oidcProvider } from './provider';
import type { OidcIdentityRow } from './types';

/** The accounts at providers that are linked to the user's own. */
export async function listIdentities({ userId }: Pick<UserActor, 'userId'>): Promise<OidcIdentityRow[]> {
  const provider = oidcProvider();
  const rows = await db().oidcIdentity.findMany({
    where: { userId },
    select: { id: true, issuer: true, email: true, lastUsedAt: true },
  });
  return rows.map((row) => ({ ...row, isUsable: isOfProvider(row.issuer, provider) }));
}

/** The same of anybody, for administrators. Throws `forbidden`. */
export async function listIdentitiesOf(actor: Actor, userId: string): Promise<OidcIdentityRow[]> {
  permit(canManageUsers(actor));
  return isUuid(userId) ? listIdentities({ userId }) : [];
}
