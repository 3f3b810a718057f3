'use client';

import { SimpleGrid } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FieldState, fieldProps } from '@/components/bilingual-records/field-props';
import { LocaleField } from '@/components/ui/locale-field';
import { SlugField } from '@/components/ui/slug-field';
import type { FormValues } from '@/lib/bilingual-records/types';
import { DESCRIPTION_MAX, NAME_MAX, type TermFields, type TermKind } from '@/lib/taxonomy/types';

export type TermValues = FormValues<TermFields>;

/** Names of the fields in the order of the form. */
export const TERM_FIELDS = [
  ...(['nameAr', 'nameEn', 'slugAr', 'slugEn', 'descriptionAr', 'descriptionEn'] as const),
] satisfies (keyof TermFields)[];

interface Props extends FieldState<TermValues> {
  kind: TermKind;
}

/** The fields of a section or topic, Arabic and English side by side. */
export function TermFormFields({ kind, ...state }: Props) {
  const t = useTranslations('taxonomy');
  const { values } = state;
  const field = (name: keyof TermFields) => ({ ...fieldProps(state, name), label: t(`fields.${name}`) });
  const name = { required: true, maxLength: NAME_MAX };
  const slug = { description: t('hints.slug') };
  const description = { description: t(`hints.description.${kind}`), maxLength: DESCRIPTION_MAX, rows: 3 };
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
      <LocaleField {...field('nameAr')} {...name} language="ar" />
      <LocaleField {...field('nameEn')} {...name} language="en" />
      <SlugField {...field('slugAr')} {...slug} language="ar" from={values.nameAr} />
      <SlugField {...field('slugEn')} {...slug} language="en" from={values.nameEn} />
      <LocaleField {...field('descriptionAr')} {...description} language="ar" />
      <LocaleField {...field('descriptionEn')} {...description} language="en" />
    </SimpleGrid>
  );
}
