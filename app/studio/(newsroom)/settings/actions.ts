'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { reply } from '@/app/studio/reply';
import { getStoredSettings } from '@/lib/settings/get-settings';
import { SettingsShape } from '@/lib/settings/shape';
import { updateSettings } from '@/lib/settings/update-settings';

export async function saveSettingsAction(input: unknown) {
  const shape = SettingsShape.extend({ version: z.int().min(0) });
  return reply(shape, input, async ({ actor }, change) => {
    const saved = await updateSettings(actor, change);
    revalidatePath('/studio', 'layout');
    return saved;
  });
}

export async function readSettingsAction() {
  return reply(z.undefined(), undefined, async ({ actor }) => {
    const { version, ...fields } = await getStoredSettings(actor);
    return { fields, version };
  });
}
