import { z } from 'zod';
import { ROLES } from '@/lib/auth/types';
import { LOCALES } from '@/lib/i18n/locales';
import { requiredLine } from '@/lib/text-fields';
import { EMAIL_MAX, NAME_MAX } from './types';

/** What everybody may say of themselves. */
export const OwnAccountShape = z.strictObject({
  nameAr: requiredLine(NAME_MAX),
  nameEn: requiredLine(NAME_MAX),
  interfaceLocale: z.enum(LOCALES),
});

/** What an administrator says of an account. */
export const UserShape = OwnAccountShape.extend({ role: z.enum(ROLES) });

/** ASCII only: look-alikes of @ and of Latin letters would make two accounts look the same. */
export const NewUserShape = UserShape.extend({
  email: z
    .string()
    .trim()
    .max(EMAIL_MAX)
    .regex(/^[\x21-\x7e]*$/)
    .pipe(z.email()),
});
