import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import { AppError, permit } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { readSettings, SETTINGS_KEY } from './get-settings';
import { canChangeSettings } from './policy';
import type { Settings } from './types';

/** Stores the settings whole; readers see them at once. */
export function updateSettings(
  actor: Actor,
  { version, ...settings }: Settings & { version: number },
): Promise<{ version: number }> {
  return transaction(async (tx) => {
    // The row may not exist yet, so there is nothing to lock but the name.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('settings'))`;
    permit(canChangeSettings(actor));
    const { version: storedVersion, ...stored } = await readSettings(tx);
    if (storedVersion !== version) throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
    const value = { ...settings, version: version + 1 };
    await tx.setting.upsert({
      where: { key: SETTINGS_KEY },
      create: { key: SETTINGS_KEY, value },
      update: { value },
    });
    await recordEvent(tx, actor, {
      action: 'settings.updated',
      subjectType: 'settings',
      subjectId: SETTINGS_KEY,
      data: { changed: changedNames(stored, settings) },
    });
    return { version: version + 1 };
  });
}

function changedNames(before: Settings, after: Settings): string[] {
  return (Object.keys(after) as (keyof Settings)[]).filter((name) => before[name] !== after[name]);
}
