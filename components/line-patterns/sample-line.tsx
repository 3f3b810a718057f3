'use client';

import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { LocaleText } from '@/components/ui/locale-text';
import type { Locale } from '@/lib/i18n/locales';
import { composedText, composeLine } from '@/lib/workflow/compose-line';
import { parseTemplate } from '@/lib/workflow/line-template';

/** A line as the template makes it of made-up values; nothing while the template is at fault. */
export function SampleLine({ template, locale }: { template: string; locale: Locale }) {
  const t = useTranslations('composer.patterns');
  const values = useTranslations('composer.samples');
  const { parts, issues } = parseTemplate(template, locale);
  if (issues.length > 0) return null;
  const both = (name: 'event' | 'topic' | 'title' | 'outlet') => ({
    ar: values(`${name}Ar`),
    en: values(`${name}En`),
  });
  const person = {
    ...{ nameAr: values('personAr'), nameEn: values('personEn'), gender: 'female' as const },
    ...{ honorificAr: values('honorificAr'), honorificEn: values('honorificEn') },
  };
  const line = composeLine(
    parts,
    {
      ...{ person, issue: 40, count: 16, event: both('event'), topic: both('topic'), title: both('title') },
      ...{ outlet: both('outlet'), series: { nameAr: values('seriesAr'), nameEn: values('seriesEn') } },
    },
    locale,
  );
  return (
    <Text size="sm" c="dimmed" mt={4}>
      {t('sample')} <LocaleText locale={locale}>{composedText(line) ?? ''}</LocaleText>
    </Text>
  );
}
