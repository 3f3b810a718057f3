'use client';

import { Badge, Button, Loader, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import type { ListCandidate, ListKey } from '@/lib/lists/types';
import classes from './arranged-list.module.css';
import { ItemTitle } from './item-title';
import type { ListActions } from './list-actions';
import { useTitleOf } from './use-title-of';

interface Props {
  listKey: ListKey;
  /** Whether it is added to a draft of the list, which takes what is not published yet. */
  isDraft: boolean;
  candidates: ListActions['candidates'];
  /** Resolves to whether the change was stored. */
  onAdd: (candidate: ListCandidate) => Promise<boolean>;
}

/** Searches pieces and adds the chosen one at the head of the list. */
export function AddItem({ listKey, isDraft, candidates, onAdd }: Props) {
  const t = useTranslations('lists.add');
  const tForm = useTranslations('studio.form');
  const [opened, dialog] = useDisclosure(false);
  const finding = useAction(candidates);
  const [found, setFound] = useState<ListCandidate[] | null>(null);

  async function find(query: string) {
    const reply = await finding.run({ key: listKey, query });
    if (reply.ok) setFound(reply.data);
  }
  const findDebounced = useDebouncedCallback(find, 200);

  function open() {
    dialog.open();
    find('');
  }

  async function add(candidate: ListCandidate) {
    dialog.close();
    await onAdd(candidate);
  }

  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
        {t('button')}
      </Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={t(isDraft ? 'titleDraft' : 'title')}
        size="lg"
        closeButtonProps={{ 'aria-label': tForm('close') }}
      >
        <Stack>
          <TextInput
            type="search"
            aria-label={t(isDraft ? 'searchDraft' : 'search')}
            placeholder={t(isDraft ? 'searchDraft' : 'search')}
            leftSection={<IconSearch size={16} aria-hidden />}
            rightSection={finding.pending ? <Loader size="xs" /> : null}
            maxLength={200}
            onChange={(event) => findDebounced(event.currentTarget.value)}
            data-autofocus
          />
          <FailureAlert failure={finding.failure} />
          {found?.length === 0 && <Text c="dimmed">{t(isDraft ? 'noneDraft' : 'none')}</Text>}
          <ul className={classes.candidates}>
            {found?.map((candidate) => (
              <Candidate key={candidate.entryId} candidate={candidate} onAdd={add} />
            ))}
          </ul>
        </Stack>
      </Modal>
    </>
  );
}

function Candidate({
  candidate,
  onAdd,
}: {
  candidate: ListCandidate;
  onAdd: (candidate: ListCandidate) => void;
}) {
  const t = useTranslations('lists.add');
  const locale = useInterfaceLocale();
  const titleOf = useTitleOf();
  const { ar, en } = candidate.published;
  return (
    <li className={classes.candidate}>
      <ItemTitle titles={candidate.titles} locale={locale} />
      {!ar && !en && <Badge color="yellow">{t('unpublished')}</Badge>}
      <Button
        size="compact-sm"
        variant="light"
        aria-label={t('addLabel', { title: titleOf(candidate) })}
        onClick={() => onAdd(candidate)}
      >
        {t('add')}
      </Button>
    </li>
  );
}
