'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { reply } from '@/app/studio/reply';
import { createPerson } from '@/lib/people/create-person';
import { deletePerson } from '@/lib/people/delete-person';
import { getPerson } from '@/lib/people/get-person';
import { PersonShape } from '@/lib/people/shape';
import { updatePerson } from '@/lib/people/update-person';

const Id = z.strictObject({ id: z.uuid() });

export async function createPersonAction(input: unknown) {
  return reply(PersonShape, input, async ({ actor }, fields) => {
    const created = await createPerson(actor, fields);
    revalidatePath('/studio', 'layout');
    return created;
  });
}

export async function savePersonAction(input: unknown) {
  const shape = PersonShape.extend({ id: z.uuid(), version: z.int().min(1) });
  return reply(shape, input, async ({ actor }, { id, ...change }) => {
    const saved = await updatePerson(actor, id, change);
    revalidatePath('/studio', 'layout');
    return saved;
  });
}

export async function readPersonAction(input: unknown) {
  return reply(Id, input, async (_signedIn, { id }) => {
    const { id: _id, version, pieces: _pieces, ...fields } = await getPerson(id);
    return { fields, version };
  });
}

export async function deletePersonAction(input: unknown) {
  return reply(Id, input, async ({ actor }, { id }) => {
    await deletePerson(actor, id);
    revalidatePath('/studio', 'layout');
  });
}
