'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { reply } from '@/app/studio/reply';
import {
  createPattern,
  deletePattern,
  movePattern,
  updatePattern,
} from '@/lib/line-patterns/change-patterns';
import { getPattern } from '@/lib/line-patterns/list-patterns';
import { PatternChangeShape, PatternMoveShape, PatternShape } from '@/lib/line-patterns/shape';

const Id = z.strictObject({ id: z.uuid() });

export async function createPatternAction(input: unknown) {
  return mutation(
    PatternShape,
    input,
    (tx, { actor }, fields) => createPattern(tx, actor, fields),
    refreshStudio,
  );
}

export async function savePatternAction(input: unknown) {
  return mutation(
    PatternChangeShape,
    input,
    (tx, { actor }, change) => updatePattern(tx, actor, change),
    refreshStudio,
  );
}

export async function movePatternAction(input: unknown) {
  return mutation(
    PatternMoveShape,
    input,
    (tx, { actor }, move) => movePattern(tx, actor, move),
    refreshStudio,
  );
}

export async function readPatternAction(input: unknown) {
  return reply(Id, input, async (_signedIn, { id }) => {
    const { fields, version } = await getPattern(id);
    return { fields: { ...fields }, version };
  });
}

export async function deletePatternAction(input: unknown) {
  return mutation(Id, input, (tx, { actor }, { id }) => deletePattern(tx, actor, id), refreshStudio);
}
