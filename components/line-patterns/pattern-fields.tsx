'use client';

import { Checkbox } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { FieldState } from '@/components/bilingual-records/field-props';
import { fieldProps } from '@/components/bilingual-records/field-props';
import { LocaleField } from '@/components/ui/locale-field';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { PATTERN_NAME_MAX, type PatternFields as Stored } from '@/lib/line-patterns/types';
import { parseTemplate, TEMPLATE_MAX } from '@/lib/workflow/line-template';
import { SampleLine } from './sample-line';
import { TemplateHelp } from './template-help';

export type PatternValues = { [Name in keyof Stored]: string };

export const EMPTY_PATTERN: PatternValues = {
  ...{ nameAr: '', nameEn: '', templateAr: '', templateEn: '', offered: 'yes' },
};

export const PATTERN_FIELDS = Object.keys(EMPTY_PATTERN);

/** The names and templates of a pattern in both languages, with what is wrong with them and a line as they make it. */
export function PatternFormFields(state: FieldState<PatternValues>) {
  const t = useTranslations('composer.patterns');
  const tErrors = useTranslations('errors.pattern');
  const faultIn = (template: string, locale: Locale) => {
    const [issue] = template.trim() === '' ? [] : parseTemplate(template, locale).issues;
    return issue && tErrors(issue.key, { part: issue.part, count: issue.count ?? 0 });
  };
  return (
    <>
      {LOCALES.map((locale) => {
        const field = fieldProps(state, locale === 'ar' ? 'nameAr' : 'nameEn');
        const label = t(`fields.${locale === 'ar' ? 'nameAr' : 'nameEn'}`);
        return (
          <LocaleField
            key={locale}
            {...field}
            label={label}
            language={locale}
            maxLength={PATTERN_NAME_MAX}
            required
          />
        );
      })}
      <TemplateHelp />
      {LOCALES.map((locale) => {
        const name = locale === 'ar' ? 'templateAr' : 'templateEn';
        const { error, ...field } = fieldProps(state, name);
        return (
          <div key={locale}>
            <LocaleField
              {...field}
              error={faultIn(field.value, locale) ?? error}
              label={t(`fields.${name}`)}
              language={locale}
              maxLength={TEMPLATE_MAX}
              rows={2}
              required
            />
            <SampleLine template={field.value} locale={locale} />
          </div>
        );
      })}
      <Checkbox
        name="offered"
        label={t('fields.offered')}
        checked={state.values.offered === 'yes'}
        onChange={(event) => state.set('offered', event.currentTarget.checked ? 'yes' : '')}
      />
    </>
  );
}
