import type { ProofActions } from '@/components/proof/proof-dialog';
import type { SignedIn } from '@/lib/auth/types';
import { listIdentities } from '@/lib/oidc/list-identities';
import { oidcProvider } from '@/lib/oidc/provider';
import { listPasskeys } from '@/lib/passkeys/list-passkeys';
import { relyingParty } from '@/lib/passkeys/relying-party';
import { askProofPasskeyAction, proveAction } from './actions';

/**
 * How a user proves who they are. A passkey is offered only to those who have one, where the site can ask for it, and the OpenID provider to
 * those who sign in with it and have no second factor.
 */
export async function proofActionsFor({ actor, user }: SignedIn): Promise<ProofActions> {
  if (!user.hasSecondFactor) return { prove: proveAction, ...(await providerFor({ actor, user })) };
  const hasPasskey = relyingParty() !== null && (await listPasskeys(actor)).length > 0;
  return hasPasskey ? { prove: proveAction, askPasskey: askProofPasskeyAction } : { prove: proveAction };
}

async function providerFor({ actor, user }: SignedIn): Promise<Pick<ProofActions, 'provider'>> {
  const provider = oidcProvider();
  const isLinked = provider !== null && (await listIdentities(actor)).some(({ isUsable }) => isUsable);
  return isLinked ? { provider: { name: provider.names[user.interfaceLocale] } } : {};
}
