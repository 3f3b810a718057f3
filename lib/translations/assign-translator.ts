import { recordEvent } from '@/lib/audit/record-event';
import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { editionStatus } from '@/lib/entries/edition-status';
import { lockEntry } from '@/lib/entries/lock';
import { mayDo, NEW_EDITION } from '@/lib/entries/policy';
import { AppError, permit } from '@/lib/errors';
import type { Edition } from '@/lib/generated/prisma/client';
import { dayOf, noonOf } from '@/lib/i18n/dates';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { notify } from '@/lib/notifications/notify';
import { needsTranslator } from '@/lib/workflow/translation-state';
import { canTranslate } from './can-translate';

/** Somebody who is asked to translate, and the day until which. */
interface Assigned {
  translatorId: string;
  /** ISO date; null for none. */
  dueOn: string | null;
}

export interface TranslatorChoice {
  locale: Locale;
  /** Null for nobody. */
  translatorId: string | null;
  /** ISO date; null for none. */
  dueOn: string | null;
  /** Who was to do it and until when, as the user saw it; null for nobody. */
  before: Assigned | null;
}

type LockedEntry = Awaited<ReturnType<typeof lockEntry>>;

/**
 * Says who is to begin an edition of an entry or to bring it up to date, and until which day; null for nobody. Throws `conflict` when nothing is to be done
 * about it, or the choice is another one meanwhile, and `invalid` unless the one who is chosen may edit it.
 */
export async function assignTranslator(
  tx: Tx,
  actor: Actor,
  entryId: string,
  { locale, translatorId, dueOn, before }: TranslatorChoice,
): Promise<void> {
  // Users are locked before entries, so that nobody is asked who is being deactivated.
  if (translatorId) await tx.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${translatorId}::uuid FOR SHARE`;
  const entry = await lockEntry(tx, actor, entryId);
  const editions = await tx.edition.findMany({ where: { entryId } });
  const edition = editions.find((each) => each.locale === locale) ?? null;
  permit(mayDo(actor, 'assignTranslator', entry, edition ?? NEW_EDITION));
  const where = { entryId_locale: { entryId, locale } };
  const stored = await tx.translationAssignment.findUnique({ where });
  // What ends a translation, such as publishing, takes away who was named: that nothing is to be done says more than that something has changed.
  if (translatorId !== null) await requireWork(tx, entry, editions, { locale, translatorId });
  const known = stored && { translatorId: stored.translatorId, dueOn: stored.dueOn && dayOf(stored.dueOn) };
  if (!isSame(known, before)) throw conflict('changedSince');
  if (isSame(known, translatorId === null ? null : { translatorId, dueOn })) return;
  const chosen = { dueOn: dueOn === null ? null : noonOf(dueOn), assignedById: requireUserId(actor) };
  const assignedAt = new Date();
  if (translatorId === null) await tx.translationAssignment.delete({ where });
  else
    await tx.translationAssignment.upsert({
      where,
      create: { entryId, locale, translatorId, assignedAt, ...chosen },
      update: { translatorId, assignedAt, ...chosen },
    });
  await recordEvent(tx, actor, {
    action: translatorId === null ? 'edition.translator_removed' : 'edition.translator_assigned',
    ...{ subjectType: 'entry', subjectId: entryId, locale },
    names: editions.map(({ title }) => title),
    data: { translatorId: translatorId ?? before?.translatorId, ...(translatorId && dueOn && { dueOn }) },
  });
  const followed = editions.find((each) => each.locale === otherLocale(locale));
  if (!followed) return;
  const [about, key] = [{ editionId: followed.id, locale }, `${entryId}:${locale}`];
  if (translatorId !== null)
    await notify(tx, actor, { kind: 'translation', ...about }, `${key}:${assignedAt.toISOString()}`);
  if (stored && stored.translatorId !== translatorId)
    await notify(
      tx,
      actor,
      { kind: 'translation_ended', translatorId: stored.translatorId, ...about },
      `${key}:${stored.assignedAt.toISOString()}`,
    );
}

const isSame = (one: Assigned | null, other: Assigned | null) =>
  one?.translatorId === other?.translatorId && one?.dueOn === other?.dueOn;

const conflict = (key: 'changedSince' | 'nothingToDo') =>
  new AppError('conflict', [{ path: '', key: `translator.${key}` }]);

async function requireWork(
  tx: Tx,
  entry: LockedEntry,
  editions: Edition[],
  { locale, translatorId }: { locale: Locale; translatorId: string },
): Promise<void> {
  const summary = (language: Locale) => {
    const found = editions.find((each) => each.locale === language);
    return found ? { status: editionStatus(found), isBehind: found.behindSinceId !== null } : null;
  };
  const inLanguages = { ar: summary('ar'), en: summary('en') };
  const isWork = needsTranslator({ sourceLocale: entry.sourceLocale, editions: inLanguages }, locale);
  if (!isWork || !inLanguages[otherLocale(locale)]) throw conflict('nothingToDo');
  const translator = await tx.user.findUnique({ where: { id: translatorId } });
  const edition = editions.find((each) => each.locale === locale) ?? null;
  if (!translator || !canTranslate(translator, entry, edition))
    throw new AppError('invalid', [{ path: 'translatorId', key: 'field.unknownChoice' }]);
}
