import type { Actor, UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { canManageUsers } from '@/lib/users/policy';
import { oidcProvider } from './provider';
import type { OidcIdentityRow } from './types';

/** The accounts at providers that are linked to the user's own. */
export async function listIdentities({ userId }: Pick<UserActor, 'userId'>): Promise<OidcIdentityRow[]> {
  const issuer = oidcProvider()?.issuer.href;
  const rows = await db().oidcIdentity.findMany({
    where: { userId },
    select: { id: true, issuer: true, email: true, lastUsedAt: true },
  });
  return rows.map((row) => ({ ...row, isUsable: issuer !== undefined && sameIssuer(row.issuer, issuer) }));
}

/** The same of anybody, for administrators. Throws `forbidden`. */
export async function listIdentitiesOf(actor: Actor, userId: string): Promise<OidcIdentityRow[]> {
  permit(canManageUsers(actor));
  return isUuid(userId) ? listIdentities({ userId }) : [];
}

/** With and without the slash of an address that is a host alone. */
const sameIssuer = (one: string, href: string) => URL.canParse(one) && new URL(one).href === href;
