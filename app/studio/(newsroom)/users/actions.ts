'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { reply } from '@/app/studio/reply';
import type { Actor } from '@/lib/auth/types';
import { env } from '@/lib/env';
import { removeIdentityOf } from '@/lib/oidc/remove-identity';
import { resetSecondFactor } from '@/lib/second-factor/reset-second-factor';
import { transaction } from '@/lib/transaction';
import { deactivateUser } from '@/lib/users/deactivate-user';
import { endUserSessions } from '@/lib/users/end-user-sessions';
import { getUser } from '@/lib/users/get-user';
import { inviteUser } from '@/lib/users/invite-user';
import { reactivateUser } from '@/lib/users/reactivate-user';
import { renewInvitation } from '@/lib/users/renew-invitation';
import { resetPassword } from '@/lib/users/reset-password';
import { EmailShape, NewUserShape, UserShape } from '@/lib/users/shape';
import { updateUser } from '@/lib/users/update-user';

const Id = z.strictObject({ id: z.uuid() });

/** Answers the address of the link, which is shown once, and whether it was mailed too. */
export async function inviteUserAction(input: unknown) {
  return reply(NewUserShape, input, async ({ actor }, fields) => {
    const { path, isMailed } = await inviteUser(actor, fields);
    refreshStudio();
    return { address: env().SITE_URL + path, isMailed };
  });
}

export async function renewInvitationAction(input: unknown) {
  return mutation(
    Id.extend({ email: EmailShape }),
    input,
    async (tx, { actor }, invited) => {
      const { path, isMailed } = await renewInvitation(tx, actor, invited);
      return { address: env().SITE_URL + path, isMailed };
    },
    refreshStudio,
  );
}

export async function saveUserAction(input: unknown) {
  const shape = UserShape.extend({ id: z.uuid(), version: z.int().min(1) });
  return reply(shape, input, async ({ actor }, { id, ...change }) => {
    const saved = await updateUser(actor, id, change);
    revalidatePath('/studio', 'layout');
    return saved;
  });
}

export async function readUserAction(input: unknown) {
  return reply(Id, input, async ({ actor }, { id }) => {
    const { nameAr, nameEn, role, interfaceLocale, version } = await getUser(actor, id);
    return { fields: { nameAr, nameEn, role, interfaceLocale }, version };
  });
}

export async function resetPasswordAction(input: unknown) {
  return withUser(input, (actor, id) => resetPassword(actor, id));
}

export async function endSessionsAction(input: unknown) {
  return withUser(input, endUserSessions);
}

export async function resetSecondFactorAction(input: unknown) {
  return withUser(input, (actor, id) => transaction((tx) => resetSecondFactor(tx, actor, id)));
}

/** Of anybody; users remove their own on the page of their account. */
export async function removeIdentityOfAction(input: unknown) {
  return mutation(
    Id.extend({ userId: z.uuid() }),
    input,
    (tx, { actor }, identity) => removeIdentityOf(tx, actor, identity),
    refreshStudio,
  );
}

export async function deactivateUserAction(input: unknown) {
  return withUser(input, (actor, id) => deactivateUser(actor, id));
}

export async function reactivateUserAction(input: unknown) {
  return withUser(input, reactivateUser);
}

async function withUser<T>(input: unknown, verb: (actor: Actor, id: string) => Promise<T>) {
  return reply(Id, input, async ({ actor }, { id }) => {
    const data = await verb(actor, id);
    revalidatePath('/studio', 'layout');
    return data;
  });
}
