import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import { REFRESH_CARDS_JOB } from '@/lib/cards/card-jobs';
import type { Tx } from '@/lib/db';
import { AppError, permit, requireNoIssues } from '@/lib/errors';
import { LOCALES } from '@/lib/i18n/locales';
import { enqueue } from '@/lib/jobs/enqueue';
import { enqueueCut } from '@/lib/media/icon/enqueue-cut';
import { APPEARANCE_KEY, readSite } from '@/lib/settings/get-settings';
import { canChangeSettings } from '@/lib/settings/policy';
import { cardLook } from './card-look';
import { readAppearance, type StoredAppearance } from './get-appearance';
import { STANDARD_TOKENS } from './look/standard';
import { APPEARANCE_NAMES, PICTURE_NAMES, type Tokens } from './look/types';
import { pictureIssues, storePictures } from './pictures';
import { FORMER_KEPT } from './shape';

type Fields = StoredAppearance['fields'];

/** Stores the appearance, unless it is as it is stored; readers see it at once. Throws `forbidden`, `conflict` when the version is not the stored one, and `invalid`. */
export async function updateAppearance(
  tx: Tx,
  actor: Actor,
  { version, ...fields }: Fields & { version: number },
): Promise<{ version: number }> {
  // An advisory lock, because the row may not exist yet.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('appearance'))`;
  permit(canChangeSettings(actor));
  const stored = await readAppearance(tx);
  if (stored.version !== version) throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
  const changed = APPEARANCE_NAMES.filter((name) => fields[name] !== stored.fields[name]);
  if (changed.length === 0) return { version };
  requireNoIssues(await pictureIssues(tx, fields));
  await storePictures(tx, fields);
  await storeTokens(tx, fields, version + 1);
  await recordEvent(tx, actor, {
    action: 'settings.appearance_changed',
    subjectType: 'settings',
    subjectId: APPEARANCE_KEY,
    data: { changed },
  });
  if (haveOtherCards(stored.fields, fields)) await enqueue(tx, REFRESH_CARDS_JOB, { after: null });
  if (fields.icon && changed.includes('icon')) await enqueueCut(tx, fields.icon);
  return { version: version + 1 };
}

const ON_CARDS = ['logoAr', 'logoEn', 'logoStands'] as const;

/** Cards are drawn in the colours of light pages and in the face of headings, with the logo of light pages. */
const haveOtherCards = (before: Fields, after: Fields) =>
  ON_CARDS.some((name) => before[name] !== after[name]) ||
  LOCALES.some(
    (locale) => JSON.stringify(cardLook(locale, before)) !== JSON.stringify(cardLook(locale, after)),
  );

async function storeTokens(tx: Tx, fields: Fields, version: number): Promise<void> {
  const { appearance } = await readSite(tx);
  const names = Object.keys(STANDARD_TOKENS) as (keyof Tokens)[];
  const pick = (from: Tokens) => Object.fromEntries(names.map((name) => [name, from[name]]));
  const text = (tokens: object) => JSON.stringify(tokens);
  const present = pick(fields);
  const former = [appearance, ...appearance.former].map(pick);
  const kept = former.filter(
    (each, at) =>
      text(each) !== text(present) && former.findIndex((other) => text(other) === text(each)) === at,
  );
  const value = {
    ...{ ...present, logoStands: fields.logoStands },
    ...{ hasLogos: PICTURE_NAMES.some((name) => fields[name]), former: kept.slice(0, FORMER_KEPT), version },
  };
  await tx.setting.upsert({
    where: { key: APPEARANCE_KEY },
    create: { key: APPEARANCE_KEY, value },
    update: { value },
  });
}
