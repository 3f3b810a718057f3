'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { reply } from '@/app/studio/reply';
import { getStoredSettings } from '@/lib/settings/get-settings';
import { SettingsShape } from '@/lib/settings/shape';
import { updateSettings } from '@/lib/settings/update-settings';

export async function saveSettingsAction(input: unknown) {
  return mutation(
    SettingsShape.extend({ version: z.int().min(0) }),
    input,
    (tx, { actor }, change) => updateSettings(tx, actor, change),
    refreshStudio,
  );
}

export async function readSettingsAction() {
  return reply(z.undefined(), undefined, async ({ actor }) => {
    const { version, ...fields } = await getStoredSettings(actor);
    return { fields, version };
  });
}
