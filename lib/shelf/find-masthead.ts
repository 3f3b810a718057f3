import { z } from 'zod';
import { db } from '@/lib/db';
import { sectionPath } from '@/lib/i18n/addresses';
import { type Locale, localised } from '@/lib/i18n/locales';
import { placeLink } from './place-link';
import type { MastheadView } from './types';

// A setting of another shape than expected must not take the whole site down: it counts as not set.
const institute = z
  .object({
    nameAr: z.string().default(''),
    nameEn: z.string().default(''),
    taglineAr: z.string().default(''),
    taglineEn: z.string().default(''),
  })
  .catch({ nameAr: '', nameEn: '', taglineAr: '', taglineEn: '' });

/** What every page of the site shows around its content. */
export async function findMasthead(locale: Locale): Promise<MastheadView> {
  const [sections, setting] = await Promise.all([
    db().section.findMany({ orderBy: { position: 'asc' } }),
    db().setting.findUnique({ where: { key: 'institute' } }),
  ]);
  const names = institute.parse(setting?.value ?? {});
  return {
    instituteName: localised(names, 'name', locale) || null,
    tagline: localised(names, 'tagline', locale) || null,
    sections: sections.map((section) => placeLink(section, locale, sectionPath)),
  };
}
