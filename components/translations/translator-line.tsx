'use client';

import { Button, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import type { NameRef, Translator } from '@/lib/entries/types';
import { formatDate, noonOf } from '@/lib/i18n/dates';
import { type Locale, localised } from '@/lib/i18n/locales';
import type { TranslatorActions } from './translator-actions';
import { TranslatorDialog } from './translator-dialog';

interface Props {
  entryId: string;
  /** The language that is to be written. */
  locale: Locale;
  /** What the piece is called, for whoever does not see the row. */
  title: string;
  translator: Translator | null;
  mayAssign: boolean;
  actions: TranslatorActions;
}

/** Who is to translate a piece into a language and until which day, with the button that chooses somebody. */
export function TranslatorLine({ entryId, locale, title, translator, mayAssign, actions }: Props) {
  const t = useTranslations('studio.translations.translator');
  const interfaceLocale = useInterfaceLocale();
  const listing = useAction(actions.listTranslators);
  const [people, setPeople] = useState<NameRef[] | null>(null);
  async function open() {
    const reply = await listing.run({ entryId, locale });
    if (reply.ok) setPeople(reply.data);
  }
  const name = translator && localised(translator, 'name', interfaceLocale);
  const day = translator?.dueOn ? formatDate(noonOf(translator.dueOn), interfaceLocale) : '';
  return (
    <>
      {name && (
        <Text span size="sm">
          {translator.isGone ? t('gone', { name }) : day ? t('until', { name, day }) : name}
        </Text>
      )}
      {mayAssign && (
        <Button
          size="compact-sm"
          variant="transparent"
          c="dimmed"
          px={0}
          fw={400}
          td="underline"
          loading={listing.pending}
          aria-label={t(`${name ? 'changeOf' : 'chooseOf'}.${locale}`, { title })}
          onClick={() => void open()}
        >
          {t(name ? 'change' : 'choose')}
        </Button>
      )}
      <FailureAlert failure={listing.failure} />
      {people && (
        <TranslatorDialog
          {...{ entryId, locale, translator, people, actions }}
          onClose={() => setPeople(null)}
        />
      )}
    </>
  );
}
