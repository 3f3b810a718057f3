import type { ProofActions } from '@/components/proof/proof-dialog';
import type { SignedIn } from '@/lib/auth/types';
import { listPasskeys } from '@/lib/passkeys/list-passkeys';
import { relyingParty } from '@/lib/passkeys/relying-party';
import { askProofPasskeyAction, proveAction } from './actions';

/** How a user proves who they are. A passkey is offered only to those who have one, where the site can ask for it. */
export async function proofActionsFor({ actor, user }: SignedIn): Promise<ProofActions> {
  const hasPasskey =
    user.hasSecondFactor && relyingParty() !== null && (await listPasskeys(actor)).length > 0;
  return hasPasskey ? { prove: proveAction, askPasskey: askProofPasskeyAction } : { prove: proveAction };
}
