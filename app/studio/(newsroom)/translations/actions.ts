'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { reply } from '@/app/studio/reply';
import { isIsoDate } from '@/lib/i18n/dates';
import { LOCALES } from '@/lib/i18n/locales';
import { assignTranslator } from '@/lib/translations/assign-translator';
import { listTranslators } from '@/lib/translations/list-translators';

const OneLanguage = z.strictObject({ entryId: z.uuid(), locale: z.enum(LOCALES) });
const Day = z.string().refine(isIsoDate, 'field.date').nullable();
const Choosing = OneLanguage.extend({
  translatorId: z.uuid().nullable(),
  dueOn: Day,
  before: z.strictObject({ translatorId: z.uuid(), dueOn: Day }).nullable(),
});

/** Who can be asked to translate a piece into a language. */
export async function listTranslatorsAction(input: unknown) {
  return reply(OneLanguage, input, ({ actor }, { entryId, locale }) =>
    listTranslators(actor, entryId, locale),
  );
}

export async function assignTranslatorAction(input: unknown) {
  return mutation(
    Choosing,
    input,
    (tx, { actor }, { entryId, ...choice }) => assignTranslator(tx, actor, entryId, choice),
    refreshStudio,
  );
}
