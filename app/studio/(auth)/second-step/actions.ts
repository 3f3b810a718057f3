'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { type Reply, reply } from '@/app/studio/reply';
import type { SignedIn } from '@/lib/auth/types';
import { finishPasskey } from '@/lib/passkeys/finish-passkey';
import { removePasskey } from '@/lib/passkeys/remove-passkey';
import { AuthenticationShape, RegistrationShape } from '@/lib/passkeys/response-shapes';
import { startPasskey } from '@/lib/passkeys/start-passkey';
import { PASSKEY_NAME_MAX } from '@/lib/passkeys/types';
import { confirmTotp } from '@/lib/second-factor/confirm-totp';
import { removeTotp } from '@/lib/second-factor/remove-totp';
import { renewRecoveryCodes } from '@/lib/second-factor/renew-recovery-codes';
import { startTotp } from '@/lib/second-factor/start-totp';
import { askProofPasskey, proveIdentity } from '@/lib/sign-in/prove-identity';
import { requiredLine } from '@/lib/text-fields';

const Code = z.strictObject({ code: z.string().min(1).max(100) });
const Proof = z.union([
  Code,
  z.strictObject({ password: z.string().min(1).max(1024) }),
  z.strictObject({ answer: AuthenticationShape }),
]);
const NewPasskey = z.strictObject({ name: requiredLine(PASSKEY_NAME_MAX), registration: RegistrationShape });

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
  const confirm = ({ actor }: SignedIn, { code }: z.output<typeof Code>) => confirmTotp(actor, code);
  return refreshing(await reply(Code, input, confirm, WHILE_SETTING_UP));
}

export async function removeTotpAction() {
  return mutation(z.undefined(), undefined, (tx, { actor }) => removeTotp(tx, actor), refreshStudio);
}

export async function renewRecoveryCodesAction() {
  return refreshing(await reply(z.undefined(), undefined, ({ actor }) => renewRecoveryCodes(actor)));
}

export async function startPasskeyAction() {
  return mutation(
    z.undefined(),
    undefined,
    (tx, { actor }) => startPasskey(tx, actor),
    () => {},
    WHILE_SETTING_UP,
  );
}

export async function finishPasskeyAction(input: unknown) {
  const finish = ({ actor }: SignedIn, made: z.output<typeof NewPasskey>) => finishPasskey(actor, made);
  return refreshing(await reply(NewPasskey, input, finish, WHILE_SETTING_UP));
}

export async function removePasskeyAction(input: unknown) {
  return mutation(
    z.strictObject({ id: z.uuid() }),
    input,
    (tx, { actor }, { id }) => removePasskey(tx, actor, id),
    refreshStudio,
  );
}

export async function askProofPasskeyAction() {
  return mutation(
    z.undefined(),
    undefined,
    (tx, { actor }) => askProofPasskey(tx, actor),
    () => {},
    WHILE_SETTING_UP,
  );
}

/** Proves who sits there, so that dangerous acts are possible for some minutes. */
export async function proveAction(input: unknown) {
  return reply(Proof, input, ({ actor }, proof) => proveIdentity(actor, proof), WHILE_SETTING_UP);
}

function refreshing<T>(answer: Reply<T>): Reply<T> {
  if (answer.ok) refreshStudio();
  return answer;
}
