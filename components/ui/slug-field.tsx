'use client';

import { Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';
import { SLUG_INPUT_MAX, suggestSlug } from '@/lib/i18n/slug';
import { LocaleField } from './locale-field';

interface Props {
  name: string;
  label: string;
  description: string;
  language: Locale;
  value: string;
  error?: string;
  /** Name that the suggestion is made from. */
  from: string;
  onChange: (value: string) => void;
}

/** A field for a slug, with a button to use the slug suggested from the name when it differs. */
export function SlugField({ from, ...field }: Props) {
  const t = useTranslations('studio.form');
  const suggestion = suggestSlug(from, field.language);
  return (
    <div>
      <LocaleField {...field} required maxLength={SLUG_INPUT_MAX} />
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
