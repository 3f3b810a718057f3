'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { reply } from '@/app/studio/reply';
import { createPlace } from '@/lib/taxonomy/create-place';
import { deletePlace } from '@/lib/taxonomy/delete-place';
import { getPlace } from '@/lib/taxonomy/get-place';
import { listPlaces } from '@/lib/taxonomy/list-places';
import { moveSection } from '@/lib/taxonomy/move-section';
import { PlaceShape } from '@/lib/taxonomy/shape';
import { PLACE_KINDS } from '@/lib/taxonomy/types';
import { updatePlace } from '@/lib/taxonomy/update-place';

const kind = z.enum(PLACE_KINDS);
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

export async function createPlaceAction(input: unknown) {
  return reply(PlaceShape.extend({ kind }), input, async ({ actor }, { kind, ...fields }) => {
    const created = await createPlace(actor, kind, fields);
    forgetStudioPages();
    return created;
  });
}

export async function savePlaceAction(input: unknown) {
  const shape = PlaceShape.extend({ kind, id: z.uuid(), version: z.int().min(1) });
  return reply(shape, input, async ({ actor }, { kind, id, ...change }) => {
    const saved = await updatePlace(actor, kind, id, change);
    forgetStudioPages();
    return saved;
  });
}

export async function readPlaceAction(input: unknown) {
  return reply(One, input, async (_signedIn, { kind, id }) => {
    const { id: _id, version, pieces: _pieces, ...fields } = await getPlace(kind, id);
    return { fields, version };
  });
}

export async function deletePlaceAction(input: unknown) {
  return reply(One, input, async ({ actor }, { kind, id }) => {
    await deletePlace(actor, kind, id);
    forgetStudioPages();
  });
}

export async function readSectionsAction() {
  return reply(z.strictObject({}), {}, async () => ({ items: await listPlaces('section') }));
}

export async function moveSectionAction(input: unknown) {
  return reply(Move, input, async ({ actor }, move) => {
    const items = await moveSection(actor, move);
    forgetStudioPages();
    return { items };
  });
}
