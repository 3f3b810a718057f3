import { Group } from '@mantine/core';
import { RangeLink } from '@/components/statistics/range-link';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { RANGES, type Range } from '@/lib/statistics/types';
import { statisticsPath } from './statistics-path';

interface Props {
  current: Range;
  /** The piece whose numbers are shown. */
  entryId?: string;
  locale: Locale;
}

/** Links to the numbers of other ranges. */
export function RangeLinks({ current, entryId, locale }: Props) {
  const t = translator(locale, 'statistics');
  return (
    <Group component="nav" aria-label={t('nav')} gap="xs" mb="md">
      {RANGES.map((range) => (
        <RangeLink key={range} href={statisticsPath({ range, entryId })} isCurrent={range === current}>
          {t(`range.${range}`)}
        </RangeLink>
      ))}
    </Group>
  );
}
