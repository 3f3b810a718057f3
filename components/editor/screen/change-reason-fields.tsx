'use client';

import { Radio, RadioGroup, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { LocaleField } from '@/components/ui/locale-field';
import type { Locale } from '@/lib/i18n/locales';
import { CHANGE_REASONS, type ChangeReason, CORRECTION_NOTE_MAX } from '@/lib/workflow/change-reasons';
import type { useChangeReason } from './use-change-reason';

interface Props {
  change: ReturnType<typeof useChangeReason>;
  /** Language of the edition, in which readers read the note. */
  language: Locale;
  /** Only where nothing else is to be chosen. */
  takesFocus?: boolean;
}

/** Asks why a published piece is changed. */
export function ChangeReasonFields({ change, language, takesFocus = true }: Props) {
  const t = useTranslations('corrections.reason');
  const { reason, note, missing } = change;
  const fields = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears
  useEffect(() => {
    if (!takesFocus) return;
    const radios = 'input[type="radio"]';
    fields.current?.querySelector<HTMLElement>(`${radios}:checked, ${radios}`)?.focus();
  }, []);
  useEffect(() => {
    const wanted = missing === 'note' ? 'textarea' : missing && 'input';
    if (wanted) fields.current?.querySelector<HTMLElement>(wanted)?.focus();
  }, [missing]);
  return (
    <Stack ref={fields} gap="sm">
      <RadioGroup
        label={t('label')}
        value={reason}
        error={missing === 'reason' ? t('missing') : undefined}
        onChange={(value) => change.choose(value as ChangeReason)}
      >
        <Stack gap="xs" mt={6}>
          {CHANGE_REASONS.map((each) => (
            <Radio
              key={each}
              value={each}
              label={t(`reasons.${each}.name`)}
              description={t(`reasons.${each}.text`)}
            />
          ))}
        </Stack>
      </RadioGroup>
      {reason === 'correction' && (
        <LocaleField
          name="note"
          label={t(`note.${language}`)}
          description={t('noteText')}
          language={language}
          value={note}
          onChange={change.write}
          rows={2}
          required
          maxLength={CORRECTION_NOTE_MAX}
          {...(missing === 'note' && { error: t('noteMissing') })}
        />
      )}
    </Stack>
  );
}
