import { recordEvent } from '@/lib/audit/record-event';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import type { Actor } from '@/lib/auth/types';
import { REFRESH_CARDS_JOB } from '@/lib/cards/card-jobs';
import type { Tx } from '@/lib/db';
import { AppError, permit } from '@/lib/errors';
import type { Prisma } from '@/lib/generated/prisma/client';
import { enqueue } from '@/lib/jobs/enqueue';
import { clearMostRead } from '@/lib/statistics/clear-most-read';
import { RENEW_MOST_READ_JOB } from '@/lib/statistics/view-jobs';
import {
  ACCOUNTS_KEY,
  MOST_READ_KEY,
  REGIONAL_KEY,
  readSettings,
  SECURITY_KEY,
  SETTINGS_KEY,
} from './get-settings';
import { canChangeSettings } from './policy';
import { requireKnownZone } from './require-known-zone';
import type { Settings } from './types';

/** Stores all settings, unless they are as they are stored; readers see them at once. Throws `forbidden`, `conflict` when the version is not the stored one, and `invalid`. */
export async function updateSettings(
  tx: Tx,
  actor: Actor,
  { version, ...settings }: Settings & { version: number },
): Promise<{ version: number }> {
  // An advisory lock, because the row may not exist yet.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('settings'))`;
  permit(canChangeSettings(actor));
  const { version: storedVersion, ...stored } = await readSettings(tx);
  if (storedVersion !== version) throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
  if (changedNames(stored, settings).length === 0) return { version };
  const { securityContact, timeZone, digits, months, accounts, mostRead, ...institute } = settings;
  const isOther = (...names: (keyof Settings)[]) => names.some((name) => settings[name] !== stored[name]);
  if (isOther('securityContact')) await requireRecentProof(tx, actor);
  if (isOther('timeZone')) await requireKnownZone(tx, timeZone);
  await store(tx, SETTINGS_KEY, { ...institute, version: version + 1 });
  if (isOther('securityContact')) await store(tx, SECURITY_KEY, { securityContact });
  if (isOther('timeZone', 'digits', 'months')) await store(tx, REGIONAL_KEY, { timeZone, digits, months });
  if (isOther('accounts')) await store(tx, ACCOUNTS_KEY, { accounts });
  if (isOther('mostRead')) await store(tx, MOST_READ_KEY, { mostRead });
  await recordEvent(tx, actor, {
    action: 'settings.updated',
    subjectType: 'settings',
    subjectId: SETTINGS_KEY,
    data: { changed: changedNames(stored, settings) },
  });
  // Every card shows the name, and most a date.
  await enqueue(tx, REFRESH_CARDS_JOB, { after: null });
  if (isOther('mostRead')) await turnMostRead(tx, mostRead);
  return { version: version + 1 };
}

/** What readers are no longer to see goes at once; finding what they are to see may take a moment. */
async function turnMostRead(tx: Tx, mostRead: Settings['mostRead']): Promise<void> {
  if (mostRead === 'on') await enqueue(tx, RENEW_MOST_READ_JOB, {});
  else await clearMostRead(tx);
}

async function store(tx: Tx, key: string, value: Prisma.InputJsonObject): Promise<void> {
  await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
}

function changedNames(before: Settings, after: Settings): string[] {
  return (Object.keys(after) as (keyof Settings)[]).filter((name) => before[name] !== after[name]);
}
