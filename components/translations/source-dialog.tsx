'use client';

import { List, ListItem } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatDate } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import type { SourceCheck } from '@/lib/publishing/types';
import type { SourceActions } from './source-actions';

interface Props {
  entryId: string;
  /** What is to become the language of the original. */
  locale: Locale;
  check: SourceCheck;
  actions: SourceActions;
  onClose: () => void;
}

/** Says what it means to make another language that of the original, and asks whether to. */
export function SourceDialog({ entryId, locale, check, actions, onClose }: Props) {
  const t = useTranslations('studio.translations.source');
  const setting = useAction(actions.setSourceLocale);
  async function set() {
    const behind = check.flatMap((edition) => (edition.since ? edition.locale : []));
    if (!(await setting.run({ entryId, locale, behind })).ok) return;
    notifications.show({ message: t(`done.${locale}`) });
    onClose();
  }
  return (
    <ConfirmDialog
      opened
      title={t(`title.${locale}`)}
      text={t(`text.${locale}`)}
      submit={t(`submit.${locale}`)}
      pending={setting.pending}
      onClose={onClose}
      onConfirm={() => void set()}
    >
      <List spacing="xs">
        {check.map((edition) => (
          <ListItem key={edition.locale}>
            <Effect edition={edition} />
          </ListItem>
        ))}
      </List>
      <FailureAlert failure={setting.failure} />
    </ConfirmDialog>
  );
}

/** How one edition will stand to the other one. */
function Effect({ edition: { locale, isBehind, since } }: { edition: SourceCheck[number] }) {
  const t = useTranslations('studio.translations.source.effects');
  const interfaceLocale = useInterfaceLocale();
  if (!since) return t(`${isBehind ? 'ends' : 'none'}.${locale}`);
  return t(`${isBehind ? 'stays' : 'begins'}.${locale}`, { day: formatDate(since, interfaceLocale) });
}
