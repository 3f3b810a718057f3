'use server';

import { revalidatePath } from 'next/cache';
import { reply } from '@/app/studio/reply';
import { OwnAccountShape } from '@/lib/users/shape';
import { updateOwnAccount } from '@/lib/users/update-own-account';

export async function saveOwnAccountAction(input: unknown) {
  return reply(OwnAccountShape, input, async ({ actor }, fields) => {
    await updateOwnAccount(actor, fields);
    revalidatePath('/studio', 'layout');
  });
}
