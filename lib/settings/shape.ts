import { z } from 'zod';
import { DIGITS, MONTH_NAMES } from '@/lib/i18n/regional';
import { line, profileLines, requiredLine } from '@/lib/text-fields';
import { isInstituteZone } from './time-zones';
import { ACCOUNTS_MAX, ADDRESS_MAX, EMAIL_MAX, MOST_READ, NAME_MAX, TAGLINE_MAX } from './types';

const email = z.email().max(EMAIL_MAX);

/** The institute as it is stored. Earlier versions of the program refuse a value with more names, so others are stored beside it. */
export const InstituteShape = z.strictObject({
  nameAr: requiredLine(NAME_MAX),
  nameEn: requiredLine(NAME_MAX),
  taglineAr: line(TAGLINE_MAX),
  taglineEn: line(TAGLINE_MAX),
  contactEmail: z.union([z.literal(''), email]),
});

/** What `security.txt` needs, as it is stored. */
export const SecurityShape = z.strictObject({
  securityContact: z.union([z.literal(''), email, z.url({ protocol: /^https$/ }).max(ADDRESS_MAX)]),
});

/** How dates and numbers are written, as it is stored. */
export const RegionalShape = z.strictObject({
  timeZone: z.string().max(NAME_MAX).refine(isInstituteZone, 'settings.timeZone'),
  digits: z.enum(DIGITS, 'field.malformed'),
  months: z.enum(MONTH_NAMES, 'field.malformed'),
});

/** The accounts on social networks, as they are stored. */
export const AccountsShape = z.strictObject({ accounts: profileLines(ACCOUNTS_MAX, 'settings.accounts') });

/** What readers are shown of other readers, as it is stored. */
export const MostReadShape = z.strictObject({ mostRead: z.enum(MOST_READ, 'field.malformed') });

/** The settings as every handler accepts them. */
export const SettingsShape = InstituteShape.extend({
  ...SecurityShape.shape,
  ...RegionalShape.shape,
  ...AccountsShape.shape,
  ...MostReadShape.shape,
});
