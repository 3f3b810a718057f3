import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { wallTimeAt } from '@/lib/i18n/wall-time';
import { transaction } from '@/lib/transaction';
import { assignTranslator } from '@/lib/translations/assign-translator';
import { cast } from './content/cast';
import type { SampleEntry } from './content/types';

const DAY_MS = 24 * 60 * 60_000;

/** Asks somebody of the cast to write a language, unless that was done before the load was interrupted. */
export async function askTranslator(
  actor: UserActor,
  entryId: string,
  { locale, by, days }: NonNullable<SampleEntry['translate']>,
): Promise<void> {
  const where = { entryId_locale: { entryId, locale } };
  if (await db().translationAssignment.findUnique({ where })) return;
  const email = cast.find(({ key }) => key === by)?.email ?? '';
  const { id: translatorId } = await db().user.findUniqueOrThrow({ where: { email } });
  const dueOn = wallTimeAt(new Date(Date.now() + days * DAY_MS)).slice(0, 10);
  await transaction((tx) =>
    assignTranslator(tx, actor, entryId, { locale, translatorId, dueOn, before: null }),
  );
}
