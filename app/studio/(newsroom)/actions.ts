'use server';

import { z } from 'zod';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { reply } from '@/app/studio/reply';
import { rememberLocale } from '@/app/studio/visitor-locale';
import { LOCALES } from '@/lib/i18n/locales';
import { setInterfaceLocale } from '@/lib/users/set-interface-locale';

const LocaleChoice = z.strictObject({ locale: z.enum(LOCALES) });

export async function setLocaleAction(input: unknown) {
  return reply(LocaleChoice, input, async ({ actor }, { locale }) => {
    await setInterfaceLocale(actor, locale);
    await rememberLocale(locale);
    refreshStudio();
  });
}
