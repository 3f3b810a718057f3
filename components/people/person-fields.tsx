'use client';

import { Group, Radio, RadioGroup, SimpleGrid } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FieldState, fieldProps } from '@/components/bilingual-records/field-props';
import type { FormValues } from '@/components/bilingual-records/record-actions';
import { LocaleField } from '@/components/ui/locale-field';
import { SlugField } from '@/components/ui/slug-field';
import { useRequiredHint } from '@/components/ui/use-required-hint';
import { BIO_MAX, HONORIFIC_MAX, NAME_MAX, type PersonFields } from '@/lib/people/types';

export type PersonValues = FormValues<PersonFields>;

/** Names of the fields in the order of the form. */
export const PERSON_FIELDS = [
  ...(['nameAr', 'nameEn', 'honorificAr', 'honorificEn', 'gender'] as const),
  ...(['slugAr', 'slugEn', 'bioAr', 'bioEn'] as const),
] satisfies (keyof PersonFields)[];

/** The fields of an author, Arabic and English side by side. */
export function PersonFormFields(state: FieldState<PersonValues>) {
  const t = useTranslations('people');
  const requiredHint = useRequiredHint();
  const { values } = state;
  const field = (name: keyof PersonFields) => ({ ...fieldProps(state, name), label: t(`fields.${name}`) });
  const name = { required: true, maxLength: NAME_MAX };
  const slug = { description: t('hints.slug') };
  const bio = { description: t('hints.bio'), maxLength: BIO_MAX, rows: 4 };
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
        <LocaleField {...field('nameAr')} {...name} language="ar" />
        <LocaleField {...field('nameEn')} {...name} language="en" />
        <LocaleField
          {...field('honorificAr')}
          language="ar"
          description={t('hints.honorificAr')}
          maxLength={HONORIFIC_MAX}
        />
        <LocaleField
          {...field('honorificEn')}
          language="en"
          description={t('hints.honorificEn')}
          maxLength={HONORIFIC_MAX}
        />
      </SimpleGrid>
      <RadioGroup {...field('gender')} description={requiredHint(t('hints.gender'))}>
        <Group mt={6}>
          <Radio value="female" label={t('genders.female')} />
          <Radio value="male" label={t('genders.male')} />
        </Group>
      </RadioGroup>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
        <SlugField {...field('slugAr')} {...slug} language="ar" from={values.nameAr} />
        <SlugField {...field('slugEn')} {...slug} language="en" from={values.nameEn} />
        <LocaleField {...field('bioAr')} {...bio} language="ar" />
        <LocaleField {...field('bioEn')} {...bio} language="en" />
      </SimpleGrid>
    </>
  );
}
