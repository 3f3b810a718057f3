'use client';

import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useRef, useState } from 'react';
import classes from './failure-alert.module.css';
import type { Failure } from './use-action';

interface Props {
  failure: Failure | null;
  /** Paths of the fields that show their own issues; the issues of other paths are shown here. */
  fields?: readonly string[];
}

/**
 * Shows a failure that belongs to no field. Screen readers announce it at once; an invalid field gets the focus. Whoever has gone on to
 * another field while the server answered keeps the focus there, and is told here what is wrong with the fields too.
 */
export function FailureAlert({ failure, fields = [] }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const hasGoneOn = useFocusOnInvalidField(container, failure);
  const messages = useFailureMessages(failure, hasGoneOn ? [] : fields);
  return (
    <div ref={container} className={classes.container}>
      {messages.length > 0 && (
        <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle aria-hidden />}>
          <Stack gap={4}>
            {messages.map((message) => (
              <Text key={message} size="sm">
                {message}
              </Text>
            ))}
            {failure?.code === 'unauthenticated' && <SignInAgain />}
            {failure?.code === 'outdated' && <OpenAgain />}
          </Stack>
        </Alert>
      )}
    </div>
  );
}

/** The same words within a sentence or a list, where several things were tried and some failed. */
export function FailureText({ failure }: { failure: Failure }) {
  return useFailureMessages(failure, []).join(' ');
}

function useFailureMessages(failure: Failure | null, fields: readonly string[]): string[] {
  const t = useTranslations('studio.failure');
  const tErrors = useTranslations('errors');
  if (!failure) return [];
  if (failure.code === 'unauthenticated') return [t('signedOut')];
  if (failure.code === 'network') return [t('network')];
  if (failure.code === 'unexpected') return [t('unexpected')];
  if (failure.code === 'outdated') return [t('outdated')];
  if (failure.code === 'proxy') return [t('proxy')];
  // Not the server's message: without its database it does not know the user's language.
  const key = TEMPORARY_KEYS.find((known) => known === failure.issues[0]?.key);
  if (key) return [tErrors(key)];
  if (failure.code === 'unavailable') return [t('unavailable')];
  return failure.issues.filter((issue) => !fields.includes(issue.path)).map((issue) => issue.message);
}

/** Keys of failures of the database (lib/database/database-refusal.ts). */
const TEMPORARY_KEYS = ['unavailable', 'busy', 'storage.full', 'storage.readOnly'] as const;

/** The page as the updated server shows it, in a new tab, so that the values typed in this one can be copied. */
function OpenAgain() {
  const t = useTranslations('studio.failure');
  return (
    <Anchor size="sm" fw={500} href="" target="_blank">
      {t('openAgain')}
    </Anchor>
  );
}

/** Opens in a new tab, so that the values typed in this one are not lost. */
function SignInAgain() {
  const t = useTranslations('studio.failure');
  return (
    <Anchor size="sm" fw={500} href="/studio/sign-in" target="_blank">
      {t('signInAgain')}
    </Anchor>
  );
}

/** Returns whether the focus stayed where the user has gone since the call began. */
function useFocusOnInvalidField(
  container: RefObject<HTMLDivElement | null>,
  failure: Failure | null,
): boolean {
  const [hasGoneOn, setHasGoneOn] = useState(false);
  useEffect(() => {
    if (!failure) return;
    // A button that is disabled while the server answers leaves the focus to the page.
    const { activeElement: now, body } = document;
    const isElsewhere = failure.focused !== undefined && now !== failure.focused && now !== body;
    setHasGoneOn(isElsewhere);
    if (!isElsewhere)
      container.current?.closest('form')?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failure, container]);
  return hasGoneOn;
}
