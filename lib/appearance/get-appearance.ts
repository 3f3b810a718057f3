import type { Actor } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { permit } from '@/lib/errors';
import { readSite } from '@/lib/settings/get-settings';
import { canChangeSettings } from '@/lib/settings/policy';
import { STANDARD_TOKENS } from './look/standard';
import { type Appearance, darkLogoName, logoName, type Pictures, type Tokens } from './look/types';

export interface StoredAppearance {
  fields: Tokens & Pictures & Pick<Appearance, 'logoStands'>;
  version: number;
}

const NO_PICTURES: Pictures = { logoAr: '', darkLogoAr: '', logoEn: '', darkLogoEn: '', icon: '' };

async function readPictures(client: Pick<Tx, 'logo' | 'siteIcon'>): Promise<Pictures> {
  const pictures = { ...NO_PICTURES };
  for (const { locale, mediaId, darkMediaId } of await client.logo.findMany()) {
    pictures[logoName(locale)] = mediaId;
    pictures[darkLogoName(locale)] = darkMediaId ?? '';
  }
  pictures.icon = (await client.siteIcon.findFirst())?.mediaId ?? '';
  return pictures;
}

/** The appearance as its form holds it, with the version that a change must carry; 0 while none is stored. */
export async function readAppearance(
  client: Pick<Tx, 'setting' | 'logo' | 'siteIcon'>,
): Promise<StoredAppearance> {
  const { appearance } = await readSite(client);
  const tokens = Object.fromEntries(
    (Object.keys(STANDARD_TOKENS) as (keyof Tokens)[]).map((name) => [name, appearance[name]]),
  ) as unknown as Tokens;
  return {
    fields: { ...tokens, ...(await readPictures(client)), logoStands: appearance.logoStands },
    version: appearance.version,
  };
}

/** The appearance for the form that changes it. Throws `forbidden`. */
export async function getAppearance(actor: Actor): Promise<StoredAppearance> {
  permit(canChangeSettings(actor));
  return readAppearance(db());
}
