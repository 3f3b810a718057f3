import { z } from 'zod';
import { STANDARD_APPEARANCE } from '@/lib/appearance/look/standard';
import type { Appearance } from '@/lib/appearance/look/types';
import { AppearanceShape } from '@/lib/appearance/shape';
import type { Actor } from '@/lib/auth/types';
import { db, readersDb, type Tx } from '@/lib/db';
import { permit } from '@/lib/errors';
import { DEFAULT_REGIONAL, rememberRegional } from '@/lib/i18n/regional';
import { log } from '@/lib/log';
import { SETTINGS } from '@/lib/public-changes/keys';
import { askedOnce, recorded, recordReads } from '@/lib/public-changes/record-reads';
import { canChangeSettings } from './policy';
import { AccountsShape, InstituteShape, MostReadShape, RegionalShape, SecurityShape } from './shape';
import type { Settings } from './types';

export const SETTINGS_KEY = 'institute';
export const SECURITY_KEY = 'security';
export const REGIONAL_KEY = 'regional';
export const ACCOUNTS_KEY = 'accounts';
export const MOST_READ_KEY = 'mostRead';
export const APPEARANCE_KEY = 'appearance';

const DEFAULTS: Settings = {
  nameAr: 'مركز',
  nameEn: 'Markaz',
  taglineAr: 'أبحاث وتحليلات بالعربية والإنجليزية',
  taglineEn: 'Research and analysis in Arabic and English',
  contactEmail: '',
  securityContact: '',
  ...DEFAULT_REGIONAL,
  accounts: '',
  mostRead: 'off',
};

const KEYS = [SETTINGS_KEY, SECURITY_KEY, REGIONAL_KEY, ACCOUNTS_KEY, MOST_READ_KEY, APPEARANCE_KEY];

const Institute = InstituteShape.extend({ version: z.int().min(1) });

/** What pages, cards and files show of the institute: the settings, and the appearance, which is changed apart (lib/appearance). */
export interface Site extends Settings {
  appearance: Appearance;
}

/** What pages show. An invalid row is logged, and the defaults are returned for it. */
export async function getSite(): Promise<Site> {
  recordReads([SETTINGS], 'delayed');
  const { version: _version, ...site } = await askedOnce('settings', () =>
    recorded(() => readSite(readersDb())),
  );
  return site;
}

/** The same without the appearance. */
export async function getSettings(): Promise<Settings> {
  const { appearance: _appearance, ...settings } = await getSite();
  return settings;
}

/** The settings for the form that changes them. Throws `forbidden`. */
export async function getStoredSettings(actor: Actor): Promise<Settings & { version: number }> {
  permit(canChangeSettings(actor));
  return readSettings(db());
}

/** The settings with the version that a change must carry; 0 while none are stored. */
export async function readSettings(client: Pick<Tx, 'setting'>): Promise<Settings & { version: number }> {
  const { appearance: _appearance, ...settings } = await readSite(client);
  return settings;
}

/** The settings with the appearance, which has a version of its own. From here on, this process writes dates as they say. */
export async function readSite(client: Pick<Tx, 'setting'>): Promise<Site & { version: number }> {
  const rows = await client.setting.findMany({ where: { key: { in: KEYS } } });
  const storedAs = <Shape extends z.ZodType>(key: string, shape: Shape): z.output<Shape> | undefined => {
    const row = rows.find((each) => each.key === key);
    const parsed = row && shape.safeParse(row.value);
    if (parsed?.error) log.error({ key, issues: parsed.error.issues }, 'stored settings are invalid');
    return parsed?.data;
  };
  const site = {
    ...DEFAULTS,
    version: 0,
    ...storedAs(SETTINGS_KEY, Institute),
    ...storedAs(SECURITY_KEY, SecurityShape),
    ...storedAs(REGIONAL_KEY, RegionalShape),
    ...storedAs(ACCOUNTS_KEY, AccountsShape),
    ...storedAs(MOST_READ_KEY, MostReadShape),
    appearance: storedAs(APPEARANCE_KEY, AppearanceShape) ?? STANDARD_APPEARANCE,
  };
  rememberRegional(site);
  return site;
}
