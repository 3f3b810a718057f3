'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { reply } from '@/app/studio/reply';
import { confirmTotp } from '@/lib/second-factor/confirm-totp';
import { removeTotp } from '@/lib/second-factor/remove-totp';
import { renewRecoveryCodes } from '@/lib/second-factor/renew-recovery-codes';
import { startTotp } from '@/lib/second-factor/start-totp';
import { proveIdentity } from '@/lib/sign-in/prove-identity';

const Code = z.strictObject({ code: z.string().min(1).max(100) });
const Proof = z.union([Code, z.strictObject({ password: z.string().min(1).max(1024) })]);

/** Those who must set up the second step first can do nothing else. */
const WHILE_SETTING_UP = { withoutSecondStep: true };

export async function startTotpAction() {
  return mutation(
    z.undefined(),
    undefined,
    (tx, { actor }) => startTotp(tx, actor),
    () => {},
    WHILE_SETTING_UP,
  );
}

export async function confirmTotpAction(input: unknown) {
  const confirm = async (
    { actor }: { actor: Parameters<typeof confirmTotp>[0] },
    { code }: { code: string },
  ) => {
    const confirmed = await confirmTotp(actor, code);
    refreshStudio();
    return confirmed;
  };
  return reply(Code, input, confirm, WHILE_SETTING_UP);
}

export async function removeTotpAction() {
  return mutation(z.undefined(), undefined, (tx, { actor }) => removeTotp(tx, actor), refreshStudio);
}

export async function renewRecoveryCodesAction() {
  return reply(z.undefined(), undefined, async ({ actor }) => {
    const renewed = await renewRecoveryCodes(actor);
    refreshStudio();
    return renewed;
  });
}

/** Proves who sits there, so that dangerous acts are possible for some minutes. */
export async function proveAction(input: unknown) {
  return reply(Proof, input, ({ actor }, proof) => proveIdentity(actor, proof), WHILE_SETTING_UP);
}
