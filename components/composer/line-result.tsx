'use client';

import { Button, Checkbox, Group, Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { commaList } from '@/lib/i18n/comma-list';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import type { MadeLine } from './use-composer';

interface Props {
  locale: Locale;
  line: MadeLine;
  /** Whether the user has tried to make the item. */
  isTried: boolean;
  /** Null takes the composed line again. */
  onEdit: (text: string | null) => void;
  onWant: (isWanted: boolean) => void;
}

/** The line in one language as it is composed, which may be changed before it is made. */
export function LineResult({ locale, line, isTried, onEdit, onWant }: Props) {
  const t = useTranslations('composer');
  const interfaceLocale = useInterfaceLocale();
  const missing = commaList(
    line.missing.map((blank) => t(`blanks.${blank}`)),
    interfaceLocale,
  );
  const waits = missing && t('waitsFor', { blanks: missing });
  return (
    <div>
      <Group justify="space-between" gap="xs" mb={4}>
        <Checkbox
          label={t(`line.${locale}`)}
          checked={line.isWanted}
          onChange={(event) => onWant(event.currentTarget.checked)}
        />
        {line.isEdited && (
          <Button size="compact-xs" variant="subtle" onClick={() => onEdit(null)}>
            {t('recompose')}
          </Button>
        )}
      </Group>
      {line.isWanted && (
        <Textarea
          name={locale === 'ar' ? 'titleAr' : 'titleEn'}
          aria-label={t(`line.${locale}`)}
          lang={locale}
          dir={directionOf(locale)}
          autosize
          minRows={2}
          value={line.text}
          // What is missing stands in it as … and must not become words of the line.
          readOnly={line.missing.length > 0}
          description={(!isTried && waits) || undefined}
          error={(isTried && (waits || (line.isEmpty && t('lineEmpty')))) || undefined}
          onChange={(event) => onEdit(event.currentTarget.value.replaceAll('\n', ' '))}
        />
      )}
    </div>
  );
}
