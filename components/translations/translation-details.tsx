'use client';

import { Paper, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import details from '@/components/editor/screen/details.module.css';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import type { EntryForEditor } from '@/lib/entries/types';
import { LOCALES, otherLocale } from '@/lib/i18n/locales';
import { needsTranslator } from '@/lib/workflow/translation-state';
import type { SourceActions } from './source-actions';
import { SourceLanguage } from './source-language';
import classes from './translation-details.module.css';
import type { TranslatorActions } from './translator-actions';
import { TranslatorLine } from './translator-line';

interface Props {
  entry: EntryForEditor;
  actions: SourceActions & TranslatorActions;
}

/** Beside the fields of a piece: which language is that of the original, and who is to write the other one. Nothing where there is nothing to say. */
export function TranslationDetails({ entry, actions }: Props) {
  const t = useTranslations('studio.translations');
  const locale = useInterfaceLocale();
  const { editions, translators, can } = entry;
  const open = LOCALES.filter((language) => {
    const isWork = editions[otherLocale(language)] !== null && needsTranslator(entry, language);
    return !entry.trash && (translators[language] !== null || (isWork && can[language].assignTranslator));
  });
  const title = (editions[locale] ?? editions[otherLocale(locale)])?.title ?? '';
  const hasBoth = editions.ar !== null && editions.en !== null;
  if (!hasBoth && open.length === 0) return null;
  return (
    <Paper withBorder radius="md" p="md" mt="md">
      <Stack gap="sm">
        <h2 className={details.heading}>{t('title')}</h2>
        <SourceLanguage entry={entry} actions={actions} />
        {open.map((language) => (
          <div key={language} className={classes.translator}>
            <span>
              {t(`translator.into.${language}`)}
              {':'}
            </span>
            <TranslatorLine
              {...{ entryId: entry.id, locale: language, title, actions }}
              translator={translators[language]}
              mayAssign={can[language].assignTranslator}
            />
          </div>
        ))}
      </Stack>
    </Paper>
  );
}
