'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { reply } from '@/app/studio/reply';
import { createTerm } from '@/lib/taxonomy/create-term';
import { deleteTerm } from '@/lib/taxonomy/delete-term';
import { getTerm } from '@/lib/taxonomy/get-term';
import { listTerms } from '@/lib/taxonomy/list-terms';
import { moveSection } from '@/lib/taxonomy/move-section';
import { TermShape } from '@/lib/taxonomy/shape';
import { TERM_KINDS } from '@/lib/taxonomy/types';
import { updateTerm } from '@/lib/taxonomy/update-term';

const kind = z.enum(TERM_KINDS);
const One = z.strictObject({ kind, id: z.uuid() });
const Move = z.strictObject({
  id: z.uuid(),
  to: z.int().min(0).max(1_000),
  seen: z.array(z.uuid()).max(1_000),
});

// Reader pages follow the database by themselves; this is for the studio pages that the browser keeps.
function forgetStudioPages(): void {
  revalidatePath('/studio', 'layout');
}

export async function createTermAction(input: unknown) {
  return reply(TermShape.extend({ kind }), input, async ({ actor }, { kind, ...fields }) => {
    const created = await createTerm(actor, kind, fields);
    forgetStudioPages();
    return created;
  });
}

export async function saveTermAction(input: unknown) {
  const shape = TermShape.extend({ kind, id: z.uuid(), version: z.int().min(1) });
  return reply(shape, input, async ({ actor }, { kind, id, ...change }) => {
    const saved = await updateTerm(actor, kind, id, change);
    forgetStudioPages();
    return saved;
  });
}

export async function readTermAction(input: unknown) {
  return reply(One, input, async (_signedIn, { kind, id }) => {
    const { id: _id, version, pieces: _pieces, ...fields } = await getTerm(kind, id);
    return { fields, version };
  });
}

export async function deleteTermAction(input: unknown) {
  return reply(One, input, async ({ actor }, { kind, id }) => {
    await deleteTerm(actor, kind, id);
    forgetStudioPages();
  });
}

export async function readSectionsAction() {
  return reply(z.strictObject({}), {}, async () => ({ items: await listTerms('section') }));
}

export async function moveSectionAction(input: unknown) {
  return reply(Move, input, async ({ actor }, move) => {
    const items = await moveSection(actor, move);
    forgetStudioPages();
    return { items };
  });
}
