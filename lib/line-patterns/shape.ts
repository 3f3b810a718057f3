import { z } from 'zod';
import type { Locale } from '@/lib/i18n/locales';
import { hasVisibleText, isPlainLine } from '@/lib/i18n/plain-text';
import { parseTemplate, TEMPLATE_MAX } from '@/lib/workflow/line-template';
import { PATTERN_NAME_MAX } from './types';

const Name = z
  .string()
  .max(PATTERN_NAME_MAX)
  .transform((text) => text.trim())
  .refine(hasVisibleText, 'field.required')
  .refine(isPlainLine, 'field.forbiddenCharacters');

/** A template without anything wrong in it; the first fault is told. */
const template = (locale: Locale) =>
  z
    .string()
    .max(TEMPLATE_MAX)
    .transform((text) => text.trim())
    .superRefine((text, context) => {
      const refuse = (message: string, params: object = {}) =>
        context.addIssue({ code: 'custom', message, params: { ...params } });
      const [issue] = parseTemplate(text, locale).issues;
      if (issue) refuse(`pattern.${issue.key}`, { part: issue.part, count: issue.count ?? 0 });
      else if (!isPlainLine(text)) refuse('field.forbiddenCharacters');
    });

export const PatternShape = z.strictObject({
  nameAr: Name,
  nameEn: Name,
  templateAr: template('ar'),
  templateEn: template('en'),
  offered: z.enum(['', 'yes']),
});
export const PatternChangeShape = PatternShape.extend({ id: z.uuid(), version: z.int().min(1) });
export const PatternMoveShape = z.strictObject({ id: z.uuid(), by: z.union([z.literal(-1), z.literal(1)]) });

export type PatternInput = z.output<typeof PatternShape>;
export type PatternChange = z.output<typeof PatternChangeShape>;
export type PatternMove = z.output<typeof PatternMoveShape>;
