'use client';

import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import classes from './conflict-panel.module.css';
import type { Stored, Values } from './stored';

interface Props {
  mine: Values;
  theirs: Stored<Values> | null;
  /** What each field is called. */
  labels: Record<string, string>;
  /** What a value is called, where it is not shown as it is stored. */
  inWords?: (name: string, value: string) => string;
  pending: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody else was faster: their values beside the form, and the choice. */
export function ConflictPanel({ mine, theirs, labels, inWords, pending, onKeepMine, onTakeTheirs }: Props) {
  const t = useTranslations('studio.conflict');
  if (!theirs) return null;
  const differing = Object.keys(labels).filter((name) => mine[name] !== theirs.fields[name]);
  const shown = (name: string) => {
    const value = theirs.fields[name] ?? '';
    return (inWords?.(name, value) ?? value) || t('empty');
  };
  return (
    <Alert color="yellow" variant="light" role="alert" title={t('title')}>
      <Text size="sm">{t('text')}</Text>
      <dl className={classes.differences} aria-label={t('stored')}>
        {differing.map((name) => (
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
