'use client';

import { Group, Radio, RadioGroup, SimpleGrid } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { NativeField } from '@/components/ui/native-field';
import { SlugField } from '@/components/ui/slug-field';
import { BIO_MAX, HONORIFIC_MAX, NAME_MAX } from '@/lib/people/types';
import type { PersonValues } from './person-actions';

interface Props {
  values: PersonValues;
  set: (name: keyof PersonValues, value: string) => void;
  issueOf: (path: string) => string | undefined;
}

/** Everything that is known of an author, Arabic and English side by side. */
export function PersonFormFields({ values, set, issueOf }: Props) {
  const t = useTranslations('people');
  const field = (name: keyof PersonValues) => ({
    name,
    label: t(`fields.${name}`),
    value: values[name],
    error: issueOf(name),
    onChange: (value: string) => set(name, value),
  });
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
        <NativeField {...field('nameAr')} language="ar" required maxLength={NAME_MAX} />
        <NativeField {...field('nameEn')} language="en" required maxLength={NAME_MAX} />
        <NativeField
          {...field('honorificAr')}
          language="ar"
          description={t('hints.honorificAr')}
          maxLength={HONORIFIC_MAX}
        />
        <NativeField
          {...field('honorificEn')}
          language="en"
          description={t('hints.honorificEn')}
          maxLength={HONORIFIC_MAX}
        />
      </SimpleGrid>
      <RadioGroup
        name="gender"
        label={t('fields.gender')}
        description={t('hints.gender')}
        error={issueOf('gender')}
        value={values.gender}
        onChange={(value) => set('gender', value)}
      >
        <Group mt={6}>
          <Radio value="female" label={t('genders.female')} />
          <Radio value="male" label={t('genders.male')} />
        </Group>
      </RadioGroup>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
        <SlugField {...field('slugAr')} language="ar" description={t('hints.slug')} from={values.nameAr} />
        <SlugField {...field('slugEn')} language="en" description={t('hints.slug')} from={values.nameEn} />
        <NativeField
          {...field('bioAr')}
          language="ar"
          description={t('hints.bio')}
          maxLength={BIO_MAX}
          rows={4}
        />
        <NativeField
          {...field('bioEn')}
          language="en"
          description={t('hints.bio')}
          maxLength={BIO_MAX}
          rows={4}
        />
      </SimpleGrid>
    </>
  );
}
