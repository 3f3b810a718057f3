'use client';

import { Alert, Button, FileInput, Group, Paper, Stack } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { LinkButton } from '@/components/ui/link-button';
import type { Reply } from '@/components/ui/reply';
import { type Failure, useAction } from '@/components/ui/use-action';
import { IMPORT_MAX, type ImportedCounts } from '@/lib/redirects/types';
import classes from './import-redirects.module.css';

interface Props {
  importFile: (input: { text: string }) => Promise<Reply<ImportedCounts>>;
}

const SIZE = `${IMPORT_MAX.bytes / 1_000} kB`;

/** Imports a file of redirects, or tells which of its rows are refused. */
export function ImportRedirects({ importFile }: Props) {
  const t = useTranslations('redirects.import');
  const [file, setFile] = useState<File | null>(null);
  const [counts, setCounts] = useState<ImportedCounts | null>(null);
  const [hasChanged, setHasChanged] = useState(false);
  const { run, pending, failure, clear } = useAction(importFile);
  const isTooLarge = (file?.size ?? 0) > IMPORT_MAX.bytes;
  const refused = refusedLines(failure);

  function choose(chosen: File | null) {
    clear();
    setCounts(null);
    setHasChanged(false);
    setFile(chosen);
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!file || isTooLarge) return;
    // A browser refuses to read what was written to since it was chosen.
    const text = await file.text().catch(() => null);
    if (text === null) {
      choose(null);
      setHasChanged(true);
      return;
    }
    const reply = await run({ text });
    setCounts(reply.ok ? reply.data : null);
  }

  return (
    <Paper maw={920} withBorder p="lg" radius="md" component="form" onSubmit={submit}>
      <Stack>
        <FileInput
          label={t('file')}
          description={t('hint', { rows: IMPORT_MAX.rows, size: SIZE })}
          placeholder={t('choose')}
          accept=".csv,text/csv"
          classNames={{ placeholder: classes.choose }}
          value={file}
          onChange={choose}
          error={(isTooLarge && t('tooLarge', { size: SIZE })) || (hasChanged && t('changed'))}
        />
        <FailureAlert failure={failure} fields={refused.map(({ path }) => path)} />
        {refused.length > 0 && <RefusedLines lines={refused} />}
        {counts && (
          <Alert color="green" variant="light" role="status" icon={<IconCheck aria-hidden />}>
            {t('done', { ...counts })}
          </Alert>
        )}
        <Group>
          <Button type="submit" loading={pending} disabled={!file || isTooLarge}>
            {t('submit')}
          </Button>
          <LinkButton href="/studio/redirects">{t('back')}</LinkButton>
        </Group>
      </Stack>
    </Paper>
  );
}

type Refused = Failure['issues'];

/** The path of what is wrong with a row is the number of its line. */
const refusedLines = (failure: Failure | null): Refused =>
  failure?.issues.filter(({ path }) => /^\d+$/.test(path)) ?? [];

function RefusedLines({ lines }: { lines: Refused }) {
  const t = useTranslations('redirects.import');
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('refused')}
    >
      {t('refusedText')}
      <ul className={classes.lines}>
        {lines.map(({ path, message }) => (
          <li key={path}>{t('line', { line: Number(path), text: message })}</li>
        ))}
      </ul>
    </Alert>
  );
}
