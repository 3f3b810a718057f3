'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { reply } from '@/app/studio/reply';
import { getAppearance } from '@/lib/appearance/get-appearance';
import { AppearanceChange } from '@/lib/appearance/shape';
import { updateAppearance } from '@/lib/appearance/update-appearance';

export async function saveAppearanceAction(input: unknown) {
  return mutation(
    AppearanceChange,
    input,
    (tx, { actor }, change) => updateAppearance(tx, actor, change),
    refreshStudio,
  );
}

export async function readAppearanceAction() {
  return reply(z.undefined(), undefined, ({ actor }) => getAppearance(actor));
}
