'use client';

import { Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { FieldState } from '@/components/bilingual-records/field-props';
import { fieldProps } from '@/components/bilingual-records/field-props';
import { useRequiredHint } from '@/components/ui/use-required-hint';
import { type GlossaryFields, TEXT_MAX } from '@/lib/glossary/types';

export type GlossaryValues = { [Name in keyof GlossaryFields]: string };

export const EMPTY_TERM: GlossaryValues = { names: '' };

/** All names of a term, one in each line, each in its own direction. */
export function NamesField(state: FieldState<GlossaryValues>) {
  const t = useTranslations('glossary');
  const { onChange, ...field } = fieldProps(state, 'names');
  return (
    <Textarea
      {...field}
      label={t('names')}
      description={useRequiredHint()(t('namesHint'))}
      dir="auto"
      required
      withAsterisk={false}
      maxLength={TEXT_MAX}
      autosize
      minRows={4}
      maxRows={14}
      styles={{ input: { unicodeBidi: 'plaintext' } }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
