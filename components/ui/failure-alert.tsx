'use client';

import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useRef } from 'react';
import classes from './failure-alert.module.css';
import type { Failure } from './use-action';

interface Props {
  failure: Failure | null;
  /** Paths of fields that show their own sentence; everything else is said here. */
  fields?: readonly string[];
}

/** What went wrong, where no field can say it. Read out at once by screen readers; a refused field gets the focus. */
export function FailureAlert({ failure, fields = [] }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useFirstRefusedField(place, failure);
  const sentences = useSentences(failure, fields);
  return (
    <div ref={place} className={classes.place}>
      {sentences.length > 0 && (
        <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle aria-hidden />}>
          <Stack gap={4}>
            {sentences.map((sentence) => (
              <Text key={sentence} size="sm">
                {sentence}
              </Text>
            ))}
            {failure?.code === 'unauthenticated' && <SignInAgain />}
          </Stack>
        </Alert>
      )}
    </div>
  );
}

function useSentences(failure: Failure | null, fields: readonly string[]): string[] {
  const t = useTranslations('studio.failure');
  if (!failure) return [];
  if (failure.code === 'unauthenticated') return [t('signedOut')];
  if (failure.code === 'network') return [t('network')];
  if (failure.code === 'unexpected') return [t('unexpected')];
  // Said here, since whoever answers without the database cannot know the user's language.
  if (failure.code === 'unavailable') return [t('unavailable')];
  return failure.issues.filter((issue) => !fields.includes(issue.path)).map((issue) => issue.message);
}

/** In a new tab, so that this one keeps what was typed. */
function SignInAgain() {
  const t = useTranslations('studio.failure');
  return (
    <Anchor size="sm" fw={500} href="/studio/sign-in" target="_blank">
      {t('signInAgain')}
    </Anchor>
  );
}

function useFirstRefusedField(place: RefObject<HTMLDivElement | null>, failure: Failure | null) {
  useEffect(() => {
    if (!failure) return;
    place.current?.closest('form')?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failure, place]);
}
