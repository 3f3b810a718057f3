'use client';

import { Radio, RadioGroup, SimpleGrid } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { LocaleText } from '@/components/ui/locale-text';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import type { BilingualFields, MergeSide } from '@/lib/bilingual-records/types';
import { localised, otherLocale } from '@/lib/i18n/locales';
import classes from './merge.module.css';

interface Props {
  sides: readonly MergeSide<BilingualFields>[];
  value: string;
  onChange: (id: string) => void;
}

/** Which of two records stays, each with its names, its address and how much it is used. */
export function StayingChoice({ sides, value, onChange }: Props) {
  const t = useTranslations('studio.merge');
  const locale = useInterfaceLocale();
  const other = otherLocale(locale);
  return (
    <RadioGroup label={t('stays')} description={t('staysHint')} value={value} onChange={onChange}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} mt="sm">
        {sides.map(({ id, fields, pieces, lists }) => (
          <Radio
            key={id}
            value={id}
            className={classes.side}
            label={
              <>
                <LocaleText locale={locale}>{localised(fields, 'name', locale)}</LocaleText>{' '}
                <span className={classes.under}>
                  <LocaleText locale={other}>{localised(fields, 'name', other)}</LocaleText>
                </span>
              </>
            }
            description={
              <>
                <bdi className={classes.slug}>{localised(fields, 'slug', locale)}</bdi>
                {' · '}
                {t('pieces', { count: pieces })}
                {lists > 0 && <> · {t('lists', { count: lists })}</>}
              </>
            }
          />
        ))}
      </SimpleGrid>
    </RadioGroup>
  );
}
