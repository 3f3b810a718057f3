'use client';

import { Group, Radio, RadioGroup, SimpleGrid } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FieldState, fieldProps } from '@/components/bilingual-records/field-props';
import { MediaField } from '@/components/media/media-field';
import { LocaleField } from '@/components/ui/locale-field';
import { SlugField } from '@/components/ui/slug-field';
import { useRequiredHint } from '@/components/ui/use-required-hint';
import type { FormValues } from '@/lib/bilingual-records/types';
import {
  ADDRESSES_MAX,
  BIO_MAX,
  HONORIFIC_MAX,
  NAME_MAX,
  type PersonFields,
  ROLE_MAX,
} from '@/lib/people/types';
import classes from './person-fields.module.css';

export type PersonValues = FormValues<PersonFields>;

/** Names of the fields in the order of the form. */
export const PERSON_FIELDS = [
  ...(['nameAr', 'nameEn', 'honorificAr', 'honorificEn', 'familyNameEn', 'gender'] as const),
  ...(['roleAr', 'roleEn', 'standing', 'slugAr', 'slugEn', 'bioAr', 'bioEn'] as const),
  ...(['photoId', 'orcid', 'addresses'] as const),
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
        <div className={classes.english}>
          <LocaleField
            {...field('familyNameEn')}
            language="en"
            description={t('hints.familyNameEn')}
            maxLength={NAME_MAX}
          />
        </div>
      </SimpleGrid>
      <RadioGroup {...field('gender')} description={requiredHint(t('hints.gender'))}>
        <Group mt={6}>
          <Radio value="female" label={t('genders.female')} />
          <Radio value="male" label={t('genders.male')} />
        </Group>
      </RadioGroup>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
        <LocaleField {...field('roleAr')} language="ar" description={t('hints.role')} maxLength={ROLE_MAX} />
        <LocaleField {...field('roleEn')} language="en" description={t('hints.role')} maxLength={ROLE_MAX} />
      </SimpleGrid>
      <RadioGroup {...field('standing')} description={t('hints.standing')}>
        <Group mt={6}>
          <Radio value="" label={t('standings.present')} />
          <Radio value="former" label={t('standings.former')} />
        </Group>
      </RadioGroup>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
        <SlugField {...field('slugAr')} {...slug} language="ar" from={values.nameAr} />
        <SlugField {...field('slugEn')} {...slug} language="en" from={values.nameEn} />
        <LocaleField {...field('bioAr')} {...bio} language="ar" />
        <LocaleField {...field('bioEn')} {...bio} language="en" />
      </SimpleGrid>
      <MediaField {...field('photoId')} kind="image" description={t('hints.photo')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
        <LocaleField {...field('orcid')} language="en" description={t('hints.orcid')} maxLength={60} />
        <LocaleField
          {...field('addresses')}
          language="en"
          description={t('hints.addresses')}
          maxLength={ADDRESSES_MAX}
          rows={3}
        />
      </SimpleGrid>
    </>
  );
}
