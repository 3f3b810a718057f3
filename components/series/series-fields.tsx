'use client';

import { NativeSelect, SimpleGrid } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FieldState, fieldProps } from '@/components/bilingual-records/field-props';
import { LocaleField } from '@/components/ui/locale-field';
import { SlugField } from '@/components/ui/slug-field';
import type { FormValues } from '@/lib/bilingual-records/types';
import type { SeriesFields } from '@/lib/series/types';
import { DESCRIPTION_MAX, NAME_MAX } from '@/lib/taxonomy/types';
import { PERIODICITIES } from '@/lib/workflow/periodicity';

export type SeriesValues = FormValues<SeriesFields>;

/** Names of the fields in the order of the form. */
export const SERIES_FIELDS = [
  ...(['nameAr', 'nameEn', 'slugAr', 'slugEn', 'periodicity', 'descriptionAr', 'descriptionEn'] as const),
] satisfies (keyof SeriesFields)[];

/** The fields of a series, Arabic and English side by side. */
export function SeriesFormFields(state: FieldState<SeriesValues>) {
  const t = useTranslations('series');
  const { values } = state;
  const field = (name: keyof SeriesFields) => ({ ...fieldProps(state, name), label: t(`fields.${name}`) });
  const name = { required: true, maxLength: NAME_MAX };
  const slug = { description: t('hints.slug') };
  const description = { description: t('hints.description'), maxLength: DESCRIPTION_MAX, rows: 3 };
  const periodicity = field('periodicity');
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
        <LocaleField {...field('nameAr')} {...name} language="ar" />
        <LocaleField {...field('nameEn')} {...name} language="en" />
        <SlugField {...field('slugAr')} {...slug} language="ar" from={values.nameAr} />
        <SlugField {...field('slugEn')} {...slug} language="en" from={values.nameEn} />
      </SimpleGrid>
      <NativeSelect
        {...periodicity}
        description={t('hints.periodicity')}
        onChange={(event) => periodicity.onChange(event.currentTarget.value)}
        data={PERIODICITIES.map((value) => ({ value, label: t(`periodicities.${value}`) }))}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
        <LocaleField {...field('descriptionAr')} {...description} language="ar" />
        <LocaleField {...field('descriptionEn')} {...description} language="en" />
      </SimpleGrid>
    </>
  );
}
