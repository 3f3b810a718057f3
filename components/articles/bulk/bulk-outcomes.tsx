'use client';

import { Progress, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { FailureText } from '@/components/ui/failure-alert';
import { LOCALES } from '@/lib/i18n/locales';
import classes from './bulk.module.css';
import { type BulkAct, OF_EDITIONS } from './bulk-plan';
import { PieceName } from './piece-name';
import type { BulkOutcome } from './use-bulk-run';

interface Props {
  act: BulkAct;
  outcomes: BulkOutcome[];
  isRunning: boolean;
  /** How many there will be. */
  of: number;
}

/** How far an act is, and what came of it: what was done in each language, and each piece that was refused with the reason. */
export function BulkOutcomes({ act, outcomes, isRunning, of }: Props) {
  const t = useTranslations('articles.bulk');
  const tFilter = useTranslations('articles.filter');
  const refused = outcomes.flatMap(({ task, failure }) => (failure ? [{ task, failure }] : []));
  const doneIn = (locale: string | null) =>
    outcomes.filter(({ task, failure }) => task.locale === locale && !failure).length;
  return (
    <Stack gap="xs">
      {isRunning && (
        <>
          <Progress
            value={(100 * outcomes.length) / of}
            aria-label={t('running', { done: outcomes.length, of })}
          />
          <Text size="sm">{t('running', { done: outcomes.length, of })}</Text>
        </>
      )}
      <div role="status">
        {!isRunning && OF_EDITIONS.includes(act) && (
          <ul className={classes.lines}>
            {LOCALES.map((locale) => (
              <li key={locale}>
                {tFilter(locale === 'ar' ? 'arabic' : 'english')}
                {': '}
                {t('did.editions', { count: doneIn(locale) })}
              </li>
            ))}
          </ul>
        )}
        {!isRunning && !OF_EDITIONS.includes(act) && (
          <Text size="sm">{t('did.pieces', { count: doneIn(null) })}</Text>
        )}
        {!isRunning && refused.length > 0 && (
          <>
            <Text fw={500} mt="xs">
              {t('refused', { count: refused.length })}
            </Text>
            <ul className={classes.lines}>
              {refused.map(({ task: { entry, locale }, failure }) => (
                <li key={entry.id + locale}>
                  <PieceName entry={entry} locale={locale} isLinked /> <FailureText failure={failure} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Stack>
  );
}
