'use client';

import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import classes from './conflict-panel.module.css';
import type { Stored, Values } from './stored';

interface Props {
  mine: Values;
  theirs: Stored<Values> | null;
  /** Label of each field. */
  labels: Record<string, string>;
  /** Formats a value that is not shown as it is stored, such as an id. */
  formatValue?: (name: string, value: string) => string;
  pending: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/**
 * Shown when another user has changed the record since: their differing values, and the choice between both versions.
 */
export function ConflictPanel({
  mine,
  theirs,
  labels,
  formatValue,
  pending,
  onKeepMine,
  onTakeTheirs,
}: Props) {
  const t = useTranslations('studio.conflict');
  if (!theirs) return null;
  const differingNames = Object.keys(labels).filter((name) => mine[name] !== theirs.fields[name]);
  const shown = (name: string) => {
    const value = theirs.fields[name] ?? '';
    return (formatValue?.(name, value) ?? value) || t('empty');
  };
  return (
    <Alert color="yellow" variant="light" role="alert" title={t('title')}>
      <Text size="sm">{t('text')}</Text>
      <dl className={classes.differences} aria-label={t('stored')}>
        {differingNames.map((name) => (
          <div key={name}>
            <dt>{labels[name]}</dt>
            <dd dir="auto">{shown(name)}</dd>
          </div>
        ))}
      </dl>
      <Group gap="sm">
        <Button size="xs" loading={pending} onClick={onKeepMine}>
          {t('keepMine')}
        </Button>
        <Button size="xs" variant="default" onClick={onTakeTheirs}>
          {t('takeTheirs')}
        </Button>
      </Group>
    </Alert>
  );
}
