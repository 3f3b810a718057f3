'use client';

import { SimpleGrid, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FieldState, fieldProps } from '@/components/bilingual-records/field-props';
import { MediaField } from '@/components/media/media-field';
import { DayField } from '@/components/ui/day-field';
import { LocaleField } from '@/components/ui/locale-field';
import { useRequiredHint } from '@/components/ui/use-required-hint';
import type { FormValues } from '@/lib/bilingual-records/types';
import { ISSUE_TITLE_MAX, type IssueFields } from '@/lib/series/types';

export type IssueValues = FormValues<IssueFields>;

/** Names of the fields in the order of the form. */
export const ISSUE_FIELDS = [
  ...(['number', 'publishedOn', 'titleAr', 'titleEn', 'coverId', 'pdfIdAr', 'pdfIdEn'] as const),
] satisfies (keyof IssueFields)[];

/** The fields of an issue, Arabic and English side by side. */
export function IssueFormFields(state: FieldState<IssueValues>) {
  const t = useTranslations('series.issue');
  const requiredHint = useRequiredHint();
  const field = (name: keyof IssueFields) => ({ ...fieldProps(state, name), label: t(`fields.${name}`) });
  const number = field('number');
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
        <TextInput
          {...number}
          inputMode="numeric"
          autoComplete="off"
          maxLength={9}
          description={requiredHint(t('hints.number'))}
          onChange={(event) => number.onChange(event.currentTarget.value)}
        />
        <DayField {...field('publishedOn')} description={requiredHint(t('hints.publishedOn'))} />
        <LocaleField {...field('titleAr')} language="ar" maxLength={ISSUE_TITLE_MAX} />
        <LocaleField {...field('titleEn')} language="en" maxLength={ISSUE_TITLE_MAX} />
      </SimpleGrid>
      <MediaField {...field('coverId')} kind="image" description={t('hints.cover')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
        <MediaField {...field('pdfIdAr')} kind="file" description={t('hints.pdf')} />
        <MediaField {...field('pdfIdEn')} kind="file" description={t('hints.pdf')} />
      </SimpleGrid>
    </>
  );
}
