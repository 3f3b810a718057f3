'use client';

import { Alert, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import classes from './bulk.module.css';
import { type BulkAct, type BulkPlan, countOutdated, type LeftOut, OF_EDITIONS } from './bulk-plan';
import { PieceName } from './piece-name';

/** What an act will do in each language, and what it leaves as it is. */
export function BulkForeseen({ act, plan }: { act: BulkAct; plan: BulkPlan }) {
  const { tasks, leftOut } = plan;
  const outdated = countOutdated(act, plan);
  const t = useTranslations('articles.bulk');
  const tFilter = useTranslations('articles.filter');
  const count = (locale: Locale, isUpdate: boolean) =>
    tasks.filter((task) => task.locale === locale && task.isUpdate === isUpdate).length;
  return (
    <Stack gap="xs">
      {OF_EDITIONS.includes(act) ? (
        <ul className={classes.lines}>
          {LOCALES.map((locale) => (
            <li key={locale}>
              {tFilter(locale === 'ar' ? 'arabic' : 'english')}
              {': '}
              {act === 'publish'
                ? t('will.publish', { published: count(locale, false), updated: count(locale, true) })
                : t('will.editions', { count: count(locale, false) + count(locale, true) })}
            </li>
          ))}
        </ul>
      ) : (
        <Text size="sm">{t('will.pieces', { count: tasks.length })}</Text>
      )}
      <Text size="sm" c="dimmed">
        {t(`effect.${act}`)}
      </Text>
      {outdated > 0 && (
        <Alert color="yellow" variant="light">
          {t('outdated', { count: outdated })}
        </Alert>
      )}
      {leftOut.length > 0 && <LeftLines entries={leftOut} />}
    </Stack>
  );
}

function LeftLines({ entries }: { entries: LeftOut[] }) {
  const t = useTranslations('articles.bulk');
  return (
    <details>
      <summary>{t('left', { count: entries.length })}</summary>
      <ul className={classes.lines}>
        {entries.map(({ entry, locale, why }) => (
          <li key={entry.id + locale}>
            <PieceName entry={entry} locale={locale} /> {t(`why.${why}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
