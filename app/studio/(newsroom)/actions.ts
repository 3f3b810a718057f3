'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { reply } from '@/app/studio/reply';
import { rememberLocale } from '@/app/studio/visitor-locale';
import { createEntry } from '@/lib/entries/create-entry';
import { KIND_SEGMENTS, KINDS } from '@/lib/i18n/addresses';
import { LOCALES } from '@/lib/i18n/locales';
import { setInterfaceLocale } from '@/lib/users/set-interface-locale';

const LocaleChoice = z.strictObject({ locale: z.enum(LOCALES) });

const NewEntry = z.strictObject({ kind: z.enum(KINDS), locale: z.enum(LOCALES) });

export async function setLocaleAction(input: unknown) {
  return reply(LocaleChoice, input, async ({ actor }, { locale }) => {
    await setInterfaceLocale(actor, locale);
    await rememberLocale(locale);
    refreshStudio();
  });
}

/** Creates a piece and returns the path of its edit page. */
export async function createEntryAction(input: unknown) {
  return mutation(
    NewEntry,
    input,
    async (tx, { actor }, { kind, locale }) => {
      const { entryId } = await createEntry(tx, actor, { kind, locale });
      return { path: `/studio/${KIND_SEGMENTS[kind]}/${entryId}/${locale}` };
    },
    refreshStudio,
  );
}
