'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { reply } from '@/app/studio/reply';
import { removeIdentity } from '@/lib/oidc/remove-identity';
import { askOidcLink } from '@/lib/sign-in/ask-oidc';
import { askEmailChange } from '@/lib/users/ask-email-change';
import { cancelEmailChange } from '@/lib/users/cancel-email-change';
import { endOtherSessions, endOwnSession } from '@/lib/users/end-own-sessions';
import { getOwnAccount } from '@/lib/users/get-own-account';
import { EmailShape, OwnAccountShape } from '@/lib/users/shape';
import { updateOwnAccount } from '@/lib/users/update-own-account';

export async function saveOwnAccountAction(input: unknown) {
  const shape = OwnAccountShape.extend({ version: z.int().min(1) });
  return reply(shape, input, async ({ actor }, change) => {
    const saved = await updateOwnAccount(actor, change);
    revalidatePath('/studio', 'layout');
    return saved;
  });
}

/** The stored fields, for comparison after a conflict. */
export async function readOwnAccountAction() {
  return reply(z.undefined(), undefined, async ({ actor }) => {
    const { version, ...fields } = await getOwnAccount(actor);
    return { fields, version };
  });
}

/** Nothing changes before the new address is confirmed. */
export async function askEmailChangeAction(input: unknown) {
  return reply(z.strictObject({ email: EmailShape }), input, async ({ actor }, asked) => {
    await askEmailChange(actor, asked);
    refreshStudio();
  });
}

/** The change that was asked for is not made. */
export async function cancelEmailChangeAction() {
  return mutation(z.undefined(), undefined, (tx, { actor }) => cancelEmailChange(tx, actor), refreshStudio);
}

export async function endOwnSessionAction(input: unknown) {
  return mutation(
    z.strictObject({ id: z.uuid() }),
    input,
    (tx, { actor }, { id }) => endOwnSession(tx, actor, id),
    refreshStudio,
  );
}

export async function endOtherSessionsAction() {
  return mutation(z.undefined(), undefined, (tx, { actor }) => endOtherSessions(tx, actor), refreshStudio);
}

/** Where the user shows which account at the OpenID provider is to open their own. */
export async function startOidcLinkAction() {
  return reply(z.undefined(), undefined, ({ actor, user }) => askOidcLink(actor, user.interfaceLocale));
}

export async function removeIdentityAction(input: unknown) {
  return mutation(
    z.strictObject({ id: z.uuid() }),
    input,
    (tx, { actor }, { id }) => removeIdentity(tx, actor, id),
    refreshStudio,
  );
}
