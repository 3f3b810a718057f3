'use client';

import { Button } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { FailureAlert } from '@/components/ui/failure-alert';
import { Notice } from '@/components/ui/notice';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import type { Kind } from '@/lib/i18n/addresses';
import { LANGUAGE_NAMES, LOCALES, type Locale } from '@/lib/i18n/locales';

interface Props {
  kind: Kind;
  create: (input: { kind: Kind; locale: Locale }) => Promise<Reply<{ path: string }>>;
}

/** The page of `/studio/…/new`: creates a piece once its first language has been chosen. */
export function StartPiece({ kind, create }: Props) {
  const t = useTranslations();
  const router = useRouter();
  const creating = useAction(create);

  async function start(locale: Locale) {
    const reply = await creating.run({ kind, locale });
    if (reply.ok) router.push(reply.data.path);
  }

  return (
    <>
      <FailureAlert failure={creating.failure} />
      <Notice order={1} title={t(`articles.${kind}.new`)} text={t('studio.dashboard.startText')}>
        {LOCALES.map((locale) => (
          <Button key={locale} lang={locale} loading={creating.pending} onClick={() => start(locale)}>
            {LANGUAGE_NAMES[locale]}
          </Button>
        ))}
      </Notice>
    </>
  );
}
