import { z } from 'zod';
import { line, requiredLine } from '@/lib/text-fields';
import { EMAIL_MAX, NAME_MAX, TAGLINE_MAX } from './types';

/** The settings as every handler accepts them and as they are stored. */
export const SettingsShape = z.strictObject({
  nameAr: requiredLine(NAME_MAX),
  nameEn: requiredLine(NAME_MAX),
  taglineAr: line(TAGLINE_MAX),
  taglineEn: line(TAGLINE_MAX),
  contactEmail: z.union([z.literal(''), z.email().max(EMAIL_MAX)]),
});
