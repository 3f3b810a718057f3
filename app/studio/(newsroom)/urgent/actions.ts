'use server';

import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { removeUrgentLine, setUrgentLine } from '@/lib/urgent/set-urgent-line';
import { UrgentRemovalShape, UrgentShape } from '@/lib/urgent/shape';

export async function setUrgentLineAction(input: unknown) {
  return mutation(UrgentShape, input, (tx, { actor }, line) => setUrgentLine(tx, actor, line), refreshStudio);
}

export async function removeUrgentLineAction(input: unknown) {
  return mutation(
    UrgentRemovalShape,
    input,
    (tx, { actor }, removal) => removeUrgentLine(tx, actor, removal),
    refreshStudio,
  );
}
