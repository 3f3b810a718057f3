'use client';

import { Select, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FindChoices } from '@/components/editor/screen/use-choice-search';
import type { Locale } from '@/lib/i18n/locales';
import { LINKED_ROWS, type LineLink, parseLineLink } from '@/lib/workflow/line-link';
import { LinkTarget } from './link-target';

export interface LinkPickerProps {
  /** Of the field that chooses the kind of target. */
  id: string;
  label: string;
  description?: string;
  /** As it is stored (lib/workflow/line-link.ts); '' for none. */
  value: string;
  /** Language of the line. */
  locale: Locale;
  /** What it may lead to; everything without it. */
  kinds?: readonly LineLink['kind'][];
  error?: string | undefined;
  /** What is worth knowing of what is chosen. */
  warnings?: string[];
  onChange: (value: string, when: 'now' | 'pause') => void;
  onLeave?: () => void;
  findIssues: FindChoices;
  /** The name of an issue that is chosen. */
  nameOf: (id: string) => string;
}

const ALL_KINDS: readonly LineLink['kind'][] = [...LINKED_ROWS, 'address'];

/** Chooses what a line leads to: a piece, an issue of a series, a file of the library, or a web address. */
export function LinkPicker({
  id,
  label,
  description,
  value,
  kinds = ALL_KINDS,
  warnings = [],
  onChange,
  ...target
}: LinkPickerProps) {
  const t = useTranslations('composer.link');
  const stored = parseLineLink(value)?.kind ?? null;
  // Chosen before there is anything to store.
  const [chosen, setChosen] = useState<LineLink['kind'] | null>(null);
  const kind = stored ?? chosen;
  return (
    <Stack gap="xs">
      <Select
        id={id}
        label={label}
        description={description}
        data={kinds.map((each) => ({ value: each, label: t(`kinds.${each}`) }))}
        value={kind}
        placeholder={t('none')}
        clearable
        clearButtonProps={{ 'aria-label': t('remove') }}
        error={kind === null ? target.error : undefined}
        onChange={(next) => {
          setChosen(kinds.find((each) => each === next) ?? null);
          if (value !== '') onChange('', 'now');
        }}
      />
      {kind && <LinkTarget {...target} kind={kind} value={value} onChange={onChange} />}
      <div role="status">
        {warnings.map((warning) => (
          <Text key={warning} size="sm" c="var(--mantine-color-yellow-text)">
            {warning}
          </Text>
        ))}
      </div>
    </Stack>
  );
}
