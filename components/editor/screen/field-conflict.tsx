'use client';

import { Alert, Button, Group } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { FieldName } from '@/components/editor/fields/types';
import type { FieldsView } from '@/components/editor/fields/use-fields';
import classes from './details.module.css';
import screen from './screen.module.css';

interface Props {
  name: FieldName;
  label: string;
  fields: FieldsView;
  /** Text of a value that is not shown as it is stored, such as ids. */
  textOf?: (value: string) => string;
}

/** Shown below a field that somebody else has changed meanwhile: both values, and the choice between them. */
export function FieldConflict({ name, label, fields, textOf = (value) => value }: Props) {
  const t = useTranslations('editor.details.conflict');
  const tConflict = useTranslations('studio.conflict');
  const progress = fields.progress(name);
  if (progress.kind !== 'conflict') return null;
  const values = [
    [t('mine'), fields.value(name)],
    [tConflict('stored'), progress.theirs],
  ] as const;
  return (
    <Alert
      color="yellow"
      variant="light"
      role="alert"
      mt="xs"
      title={t('title', { field: label })}
      classNames={{ title: screen.alertTitle }}
    >
      <dl className={classes.bothValues}>
        {values.map(([whose, value]) => (
          <div key={whose}>
            <dt>{whose}</dt>
            <dd dir="auto">{textOf(value) || tConflict('empty')}</dd>
          </div>
        ))}
      </dl>
      <Group gap="xs" mt="xs">
        <Button size="xs" onClick={() => fields.resolve(name, 'mine')}>
          {t('keepMine')}
        </Button>
        <Button size="xs" variant="default" onClick={() => fields.resolve(name, 'theirs')}>
          {tConflict('takeTheirs')}
        </Button>
      </Group>
    </Alert>
  );
}
