'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { reply } from '@/app/studio/reply';
import { SignInRulesShape } from '@/lib/auth/sign-in-rules';
import { changeSignInRules } from '@/lib/second-factor/change-sign-in-rules';
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

const RulesChange = z.strictObject({ seen: SignInRulesShape, rules: SignInRulesShape });

export async function changeSignInRulesAction(input: unknown) {
  return mutation(
    RulesChange,
    input,
    (tx, { actor }, change) => changeSignInRules(tx, actor, change),
    refreshStudio,
  );
}
