'use client';

import { type OptionsFilter, Select, SimpleGrid, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatDate, noonOf } from '@/lib/i18n/dates';
import { arabicDigits } from '@/lib/i18n/local-digits';
import { arabicMonthName } from '@/lib/i18n/month-names';
import { DIGITS, type Digits, MONTH_NAMES, type MonthNames } from '@/lib/i18n/regional';
import { isZoneMeant, zoneChoices } from '@/lib/i18n/zone-label';
import type { SettingName, SettingsValues } from '@/lib/settings/types';

interface Props {
  field: (name: SettingName) => {
    name: string;
    label: string;
    value: string;
    error?: string;
    onChange: (value: string) => void;
  };
  values: SettingsValues;
  zones: readonly string[];
}

const EXAMPLE = noonOf('2018-07-19');
/** Months whose names differ from region to region. */
const TELLING_MONTHS = [1, 7, 8];

const SHOWN_DIGITS: Record<Digits, string> = { latn: '0123456789', arab: arabicDigits('0123456789') };

/** Zones are found by their names in either language. */
const meantBy: OptionsFilter = ({ options, search }) =>
  options.filter((option) => 'value' in option && isZoneMeant(String(option.value), search));

/** The zone of all dates, and how Arabic pages write months and numbers. */
export function RegionalFields({ field, values, zones }: Props) {
  const t = useTranslations('settings');
  const locale = useInterfaceLocale();
  // What is stored may be called otherwise by this Node.js.
  const choices = useMemo(
    () => zoneChoices([...new Set([...zones, values.timeZone])], locale),
    [zones, values.timeZone, locale],
  );
  const select = (name: SettingName) => {
    const { onChange, ...props } = field(name);
    return { ...props, allowDeselect: false, onChange: (value: string | null) => value && onChange(value) };
  };
  const sample = (names: MonthNames) =>
    TELLING_MONTHS.map((month) => arabicMonthName(month, names)).join('، ');
  const date = formatDate(EXAMPLE, 'ar', {
    timeZone: values.timeZone,
    months: values.months as MonthNames,
    digits: values.digits as Digits,
  });
  return (
    <>
      <Select
        {...select('timeZone')}
        description={t('hints.timeZone')}
        data={choices}
        searchable
        filter={meantBy}
        nothingFoundMessage={t('noZone')}
        maw={420}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
        <Select
          {...select('months')}
          description={t('hints.months')}
          data={MONTH_NAMES.map((names) => ({
            value: names,
            label: `${t(`months.${names}`)}: ${sample(names)}`,
          }))}
        />
        <Select
          {...select('digits')}
          description={t('hints.digits')}
          data={DIGITS.map((digits) => ({ value: digits, label: SHOWN_DIGITS[digits] }))}
        />
      </SimpleGrid>
      <Text size="sm">
        {t.rich('example', {
          date: () => (
            <bdi lang="ar" dir="rtl">
              {date}
            </bdi>
          ),
        })}
      </Text>
    </>
  );
}
