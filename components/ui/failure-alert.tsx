'use client';

import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { Failure } from './use-action';

interface Props {
  failure: Failure | null;
  /** Paths of fields that show their own sentence; everything else is said here. */
  fields?: readonly string[];
}

/** What went wrong, where no field can say it. Read out at once by screen readers. */
export function FailureAlert({ failure, fields = [] }: Props) {
  const t = useTranslations('studio.failure');
  if (!failure) return null;
  const sentences = failure.issues
    .filter((issue) => !fields.includes(issue.path))
    .map((issue) => issue.message);
  if (failure.code === 'network') sentences.push(t('network'));
  if (failure.code === 'unexpected') sentences.push(t('unexpected'));
  if (failure.code === 'unauthenticated') sentences.splice(0, sentences.length, t('signedOut'));
  if (sentences.length === 0) return null;
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle aria-hidden />}>
      <Stack gap={4}>
        {sentences.map((sentence) => (
          <Text key={sentence} size="sm">
            {sentence}
          </Text>
        ))}
        {failure.code === 'unauthenticated' && (
          <Anchor size="sm" fw={500} href="/studio/sign-in" target="_blank">
            {t('signInAgain')}
          </Anchor>
        )}
      </Stack>
    </Alert>
  );
}
