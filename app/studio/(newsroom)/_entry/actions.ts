'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { duplicateEntry } from '@/lib/entries/duplicate-entry';
import { LOCALES } from '@/lib/i18n/locales';

const Duplicating = z.strictObject({
  entryId: z.uuid(),
  locales: z.array(z.enum(LOCALES)).max(LOCALES.length),
  withText: z.boolean(),
  withFields: z.boolean(),
});

export async function duplicateAction(input: unknown) {
  return mutation(
    Duplicating,
    input,
    (tx, { actor }, { entryId, ...wanted }) => duplicateEntry(tx, actor, entryId, wanted),
    refreshStudio,
  );
}
