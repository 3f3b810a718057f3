import { z } from 'zod';
import type { Actor } from '@/lib/auth/types';
import { db, readersDb, type Tx } from '@/lib/db';
import { permit } from '@/lib/errors';
import { log } from '@/lib/log';
import { SETTINGS } from '@/lib/public-changes/keys';
import { askedOnce, recorded, recordReads } from '@/lib/public-changes/record-reads';
import { canChangeSettings } from './policy';
import { SettingsShape } from './shape';
import type { Settings } from './types';

export const SETTINGS_KEY = 'institute';

const DEFAULTS: Settings = {
  nameAr: 'مركز',
  nameEn: 'Markaz',
  taglineAr: 'أبحاث وتحليلات بالعربية والإنجليزية',
  taglineEn: 'Research and analysis in Arabic and English',
  contactEmail: '',
};

const Stored = SettingsShape.extend({ version: z.int().min(1) });

/** The settings that pages show. An invalid row is logged, and the defaults are returned for it. */
export async function getSettings(): Promise<Settings> {
  recordReads([SETTINGS], 'delayed');
  const { version: _version, ...settings } = await askedOnce('settings', () =>
    recorded(() => readSettings(readersDb())),
  );
  return settings;
}

/** The settings for the form that changes them. Throws `forbidden`. */
export async function getStoredSettings(actor: Actor): Promise<Settings & { version: number }> {
  permit(canChangeSettings(actor));
  return readSettings(db());
}

/** The settings with the version that a change must carry; 0 while none are stored. */
export async function readSettings(client: Pick<Tx, 'setting'>): Promise<Settings & { version: number }> {
  const row = await client.setting.findUnique({ where: { key: SETTINGS_KEY } });
  if (!row) return { ...DEFAULTS, version: 0 };
  const parsed = Stored.safeParse(row.value);
  if (parsed.success) return parsed.data;
  log.error({ key: SETTINGS_KEY, issues: parsed.error.issues }, 'stored settings are invalid');
  return { ...DEFAULTS, version: 0 };
}
