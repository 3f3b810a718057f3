'use client';

import { Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';
import { SLUG_INPUT_MAX, suggestSlug } from '@/lib/i18n/slug';
import { NativeField } from './native-field';

interface Props {
  name: string;
  label: string;
  description: string;
  language: Locale;
  value: string;
  error?: string;
  /** The name that a suggestion is made from. */
  from: string;
  onChange: (value: string) => void;
}

/** The readable part of an address, with a suggestion whenever it differs from what the name would give. */
export function SlugField({ from, ...field }: Props) {
  const t = useTranslations('studio.form');
  const suggestion = suggestSlug(from, field.language);
  return (
    <div>
      <NativeField {...field} required maxLength={SLUG_INPUT_MAX} />
      {suggestion !== '' && suggestion !== field.value && (
        <Button
          size="compact-xs"
          variant="subtle"
          mt={4}
          aria-label={`${t('fromName')}: ${field.label}`}
          onClick={() => field.onChange(suggestion)}
        >
          {t('fromName')}
        </Button>
      )}
    </div>
  );
}
