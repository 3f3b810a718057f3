import { z } from 'zod';
import { line, requiredLine } from '@/lib/text-fields';

/** What every door takes for the settings, and what is stored of them. */
export const SettingsShape = z.strictObject({
  nameAr: requiredLine(80),
  nameEn: requiredLine(80),
  taglineAr: line(160),
  taglineEn: line(160),
  contactEmail: z.union([z.literal(''), z.email().max(254)]),
});
