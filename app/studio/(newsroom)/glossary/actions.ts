'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { reply } from '@/app/studio/reply';
import { createTerm, deleteTerm, updateTerm } from '@/lib/glossary/change-terms';
import { getTerm } from '@/lib/glossary/get-term';
import { GlossaryChangeShape, GlossaryShape } from '@/lib/glossary/shape';

const Id = z.strictObject({ id: z.uuid() });

export async function createGlossaryTermAction(input: unknown) {
  return mutation(
    GlossaryShape,
    input,
    (tx, { actor }, fields) => createTerm(tx, actor, fields),
    refreshStudio,
  );
}

export async function saveGlossaryTermAction(input: unknown) {
  return mutation(
    GlossaryChangeShape,
    input,
    (tx, { actor }, change) => updateTerm(tx, actor, change),
    refreshStudio,
  );
}

export async function readGlossaryTermAction(input: unknown) {
  return reply(Id, input, async (_signedIn, { id }) => {
    const { fields, version } = await getTerm(id);
    return { fields: { ...fields }, version };
  });
}

export async function deleteGlossaryTermAction(input: unknown) {
  return mutation(Id, input, (tx, { actor }, { id }) => deleteTerm(tx, actor, id), refreshStudio);
}
