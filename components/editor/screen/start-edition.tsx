'use client';

import { Button } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { FailureAlert } from '@/components/ui/failure-alert';
import { Notice } from '@/components/ui/notice';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import type { Locale } from '@/lib/i18n/locales';

interface Props {
  locale: Locale;
  allowed: boolean;
  start: (input: { entryId: string; locale: Locale }) => Promise<Reply<unknown>>;
  entryId: string;
}

/** Shown for an edition that does not exist yet, with a button that creates it. */
export function StartEdition({ locale, allowed, start, entryId }: Props) {
  const t = useTranslations('editor.missing');
  const router = useRouter();
  const starting = useAction(start);
  async function onStart() {
    const reply = await starting.run({ entryId, locale });
    if (reply.ok) router.refresh();
  }
  return (
    <Notice order={1} title={t(`title.${locale}`)} text={allowed ? t('text') : t('notYours')}>
      {allowed && (
        <Button loading={starting.pending} onClick={onStart}>
          {t(`start.${locale}`)}
        </Button>
      )}
      <FailureAlert failure={starting.failure} />
    </Notice>
  );
}
