'use client';

import { Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import type { EntryForEditor } from '@/lib/entries/types';
import { otherLocale } from '@/lib/i18n/locales';
import type { SourceCheck } from '@/lib/publishing/types';
import type { SourceActions } from './source-actions';
import { SourceDialog } from './source-dialog';

interface Props {
  entry: Pick<EntryForEditor, 'id' | 'sourceLocale' | 'editions' | 'can'>;
  actions: SourceActions;
}

/** Which language is that of the original, of a piece that has both, and the button that makes it the other one. */
export function SourceLanguage({ entry, actions }: Props) {
  const t = useTranslations('studio.translations.source');
  const tLanguage = useTranslations('studio.languages');
  const checking = useAction(actions.sourceCheck);
  const [check, setCheck] = useState<SourceCheck | null>(null);
  const { id: entryId, sourceLocale, editions, can } = entry;
  if (!sourceLocale || !editions.ar || !editions.en) return null;
  const locale = otherLocale(sourceLocale);
  async function ask() {
    const reply = await checking.run({ entryId, locale });
    if (reply.ok) setCheck(reply.data);
  }
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <Text size="sm">{t('label', { language: tLanguage(sourceLocale) })}</Text>
        {can.setSourceLocale && (
          <Button size="compact-sm" variant="default" loading={checking.pending} onClick={() => void ask()}>
            {t(`open.${locale}`)}
          </Button>
        )}
      </Group>
      <FailureAlert failure={checking.failure} />
      {check && <SourceDialog {...{ entryId, locale, check, actions }} onClose={() => setCheck(null)} />}
    </div>
  );
}
