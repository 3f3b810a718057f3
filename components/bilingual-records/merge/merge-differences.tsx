'use client';

import { Checkbox, TableTd, TableTh, TableTr, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { RecordTable } from '@/components/ui/record-table';
import type { Values } from '@/components/ui/stored';
import type { MergeSide } from '@/lib/bilingual-records/types';
import classes from './merge.module.css';

interface Props {
  kept: MergeSide<Values>;
  lost: MergeSide<Values>;
  labels: Record<string, string>;
  formatValue: (name: string, value: string) => ReactNode;
  /** Fields that are not to be taken over although they may be. */
  declined: readonly string[];
  onTake: (name: string, isTaken: boolean) => void;
}

/** What differs between two records, and what the one that stays takes over of what it has not. */
export function MergeDifferences({ kept, lost, labels, formatValue, declined, onTake }: Props) {
  const t = useTranslations('studio.merge');
  const differing = Object.keys(labels).filter((name) => kept.fields[name] !== lost.fields[name]);
  const shown = (name: string, value: string | undefined) => formatValue(name, value ?? '') || t('empty');
  return (
    <section aria-labelledby="merge-differences">
      <Title order={2} size="h3" mb="xs" id="merge-differences">
        {t('differences')}
      </Title>
      <RecordTable columns={[t('columns.field'), t('columns.kept'), t('columns.lost')]}>
        {differing.map((name) => (
          <TableTr key={name}>
            <TableTh scope="row" className={classes.field}>
              {labels[name]}
            </TableTh>
            <TableTd data-label={t('columns.kept')}>
              {kept.takeable.includes(name) ? (
                <Checkbox
                  label={t('take')}
                  aria-label={t('takeField', { field: labels[name] ?? name })}
                  checked={!declined.includes(name)}
                  onChange={(event) => onTake(name, event.currentTarget.checked)}
                />
              ) : (
                <bdi className={classes.value}>{shown(name, kept.fields[name])}</bdi>
              )}
            </TableTd>
            <TableTd data-label={t('columns.lost')}>
              <bdi className={classes.value}>{shown(name, lost.fields[name])}</bdi>
            </TableTd>
          </TableTr>
        ))}
      </RecordTable>
    </section>
  );
}
