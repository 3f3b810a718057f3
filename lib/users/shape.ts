import { z } from 'zod';
import { ROLES } from '@/lib/auth/types';
import { LOCALES } from '@/lib/i18n/locales';
import { requiredLine } from '@/lib/text-fields';
import { EMAIL_MAX, NAME_MAX } from './types';

/** The fields that users may change of their own account. */
export const OwnAccountShape = z.strictObject({
  nameAr: requiredLine(NAME_MAX),
  nameEn: requiredLine(NAME_MAX),
  interfaceLocale: z.enum(LOCALES),
});

/** The fields that an administrator may change of an account. */
export const UserShape = OwnAccountShape.extend({ role: z.enum(ROLES) });

/** ASCII only: with look-alikes of @ or Latin letters two accounts could look the same. */
export const EmailShape = z
  .string()
  .trim()
  .max(EMAIL_MAX)
  .regex(/^[\x21-\x7e]*$/)
  .pipe(z.email());

export const NewUserShape = UserShape.extend({ email: EmailShape });
