import { z } from 'zod';
import { line, requiredLine } from '@/lib/text-fields';
import { EMAIL_MAX, NAME_MAX, TAGLINE_MAX } from './types';

/** What every door takes for the settings, and what is stored of them. */
export const SettingsShape = z.strictObject({
  nameAr: requiredLine(NAME_MAX),
  nameEn: requiredLine(NAME_MAX),
  taglineAr: line(TAGLINE_MAX),
  taglineEn: line(TAGLINE_MAX),
  contactEmail: z.union([z.literal(''), z.email().max(EMAIL_MAX)]),
});
