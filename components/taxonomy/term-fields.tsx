'use client';

import { SimpleGrid } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { NativeField } from '@/components/ui/native-field';
import { SlugField } from '@/components/ui/slug-field';
import { DESCRIPTION_MAX, NAME_MAX, type TermKind } from '@/lib/taxonomy/types';
import type { TermValues } from './term-actions';

interface Props {
  kind: TermKind;
  values: TermValues;
  set: (name: keyof TermValues, value: string) => void;
  issueOf: (path: string) => string | undefined;
}

/** Everything that is known of a section or topic, Arabic and English side by side. */
export function TermFormFields({ kind, values, set, issueOf }: Props) {
  const t = useTranslations('taxonomy');
  const field = (name: keyof TermValues) => ({
    name,
    label: t(`fields.${name}`),
    value: values[name],
    error: issueOf(name),
    onChange: (value: string) => set(name, value),
  });
  const slug = { description: t('hints.slug') };
  const description = { description: t(`hints.description.${kind}`), maxLength: DESCRIPTION_MAX, rows: 3 };
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
      <NativeField {...field('nameAr')} language="ar" required maxLength={NAME_MAX} />
      <NativeField {...field('nameEn')} language="en" required maxLength={NAME_MAX} />
      <SlugField {...field('slugAr')} {...slug} language="ar" from={values.nameAr} />
      <SlugField {...field('slugEn')} {...slug} language="en" from={values.nameEn} />
      <NativeField {...field('descriptionAr')} {...description} language="ar" />
      <NativeField {...field('descriptionEn')} {...description} language="en" />
    </SimpleGrid>
  );
}
