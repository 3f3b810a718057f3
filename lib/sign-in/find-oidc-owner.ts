import type { Tx } from '@/lib/db';
import type { ProviderIdentity } from '@/lib/oidc/types';

/** How an account here and one at the provider belong together. `removed` is one that was linked and is linked again only by its owner. */
export type OidcLink = 'stored' | 'new' | 'removed' | 'none';

/** Whose account this may be. An address that the provider has not verified leads to nobody. */
export async function findOidcOwner(
  client: Pick<Tx, 'oidcIdentity' | 'user'>,
  { issuer, subject, email, isEmailVerified }: ProviderIdentity,
) {
  const select = { id: true, email: true, invitedAt: true };
  const linked = await client.oidcIdentity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { user: { select: { ...select, deactivatedAt: true } } },
  });
  if (linked && !linked.user.deactivatedAt) return linked.user;
  const named = email && isEmailVerified ? await client.user.findUnique({ where: { email }, select }) : null;
  return named ?? linked?.user ?? null;
}

/**
 * Whether the account at the provider is linked to this one, or may be linked by its address. An account that is linked to another one of the
 * same provider stays with that one: providers give addresses of people who left to others. So it does where the link was removed. Only a
 * suspended account gives its own up.
 */
export async function oidcLinkOf(
  tx: Tx,
  user: { id: string; email: string },
  { issuer, subject, email, isEmailVerified }: ProviderIdentity,
): Promise<OidcLink> {
  const rows = await tx.oidcIdentity.findMany({
    where: { issuer, OR: [{ subject }, { userId: user.id }] },
    select: { subject: true, userId: true, user: { select: { deactivatedAt: true } } },
  });
  const own = rows.find(({ userId }) => userId === user.id);
  if (own) return own.subject === subject ? 'stored' : 'none';
  if (rows.some(({ user: owner }) => !owner.deactivatedAt)) return 'none';
  if (!isEmailVerified || user.email !== email) return 'none';
  // Also for another account of the provider: the removed one may have been an intruder's, and this one the owner's.
  return (await tx.removedIdentity.count({ where: { userId: user.id, issuer } })) > 0 ? 'removed' : 'new';
}
