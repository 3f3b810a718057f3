'use client';

import { Loader, Modal, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { EntryCardItem } from '@/lib/entry-cards/types';
import type { Locale } from '@/lib/i18n/locales';
import { CardWords } from './card-words';
import classes from './entry-card.module.css';
import { readEntryCards } from './read-entry-cards';

interface Props {
  /** For what the piece is chosen. */
  title: string;
  /** Language of the edition. */
  locale: Locale;
  /** Only kinds that stand in lists: no pages of the site. */
  isListed?: boolean;
  onClose: () => void;
  onChoose: (item: EntryCardItem) => void;
}

const DEBOUNCE_MS = 200;

/** Finds a piece by the words of its title; the newest ones are offered at once. */
export function EntryPicker({ title, locale, isListed = false, onClose, onChoose }: Props) {
  const t = useTranslations('editor.entryCard');
  const tForm = useTranslations('studio.form');
  const { found, find } = useFoundCards(isListed);
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': tForm('close') }}
    >
      <Stack>
        <TextInput
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={found === undefined ? <Loader size="xs" /> : null}
          maxLength={200}
          onChange={(event) => find(event.currentTarget.value)}
          data-autofocus
        />
        {found === null && <Text role="alert">{t('searchFailed')}</Text>}
        {found?.length === 0 && (
          <Text role="status" c="dimmed">
            {t('none')}
          </Text>
        )}
        <ul className={classes.found} aria-label={title}>
          {found?.map((item) => (
            <li key={item.entryId}>
              <UnstyledButton
                className={classes.candidate}
                onClick={() => {
                  onChoose(item);
                  onClose();
                }}
              >
                <CardWords item={item} locale={locale} />
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </Stack>
    </Modal>
  );
}

/** What the newest question has found; undefined before the first answer, null after a failure. */
function useFoundCards(isListed: boolean) {
  const [found, setFound] = useState<EntryCardItem[] | null>();
  const latest = useRef(0);
  async function ask(q: string) {
    latest.current += 1;
    const asked = latest.current;
    const items = await readEntryCards({ q, ...(isListed && { kinds: 'listed' }) }).catch(() => null);
    if (asked === latest.current) setFound(items);
  }
  const find = useDebouncedCallback(ask, DEBOUNCE_MS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => {
    void ask('');
  }, []);
  return { found, find };
}
