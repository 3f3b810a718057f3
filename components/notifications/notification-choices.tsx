'use client';

import { Checkbox, NativeSelect, TableTd, TableTr, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { RecordTable } from '@/components/ui/record-table';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import {
  type Choice,
  type Choices,
  isMailed,
  MAIL_CHOICES,
  type MailChoice,
  type NotificationKind,
} from '@/lib/notifications/types';

type Saved = Choice & { kind: NotificationKind };

interface Props {
  /** What somebody with the user's role is ever told. */
  kinds: readonly NotificationKind[];
  choices: Choices;
  /** Whether the newsroom sends e-mails at all. */
  isMailing: boolean;
  save: (input: Saved) => Promise<Reply<unknown>>;
}

/** How the user wants to be told of each kind. Each choice saves itself. */
export function NotificationChoices({ kinds, choices, isMailing, save }: Props) {
  const t = useTranslations('notifications.choices');
  return (
    <section aria-labelledby="notification-choices">
      <Title order={2} id="notification-choices" size="h3" mt="xl" mb={4}>
        {t('title')}
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        {t(isMailing ? 'lead' : 'leadWithoutMail')}
      </Text>
      <RecordTable columns={[t('columns.what'), t('columns.shown'), t('columns.mail')]}>
        {kinds.map((kind) => (
          <ChoiceRow key={kind} kind={kind} initial={choices[kind]} save={save} />
        ))}
      </RecordTable>
    </section>
  );
}

function ChoiceRow({
  kind,
  initial,
  save,
}: { kind: NotificationKind; initial: Choice } & Pick<Props, 'save'>) {
  const t = useTranslations('notifications');
  const [choice, setChoice] = useState(initial);
  const saving = useAction(save);
  const name = t(`kinds.${kind}.name`);

  async function choose(change: Partial<Choice>) {
    const former = choice;
    const next = { ...choice, ...change };
    setChoice(next);
    const reply = await saving.run({ kind, ...next });
    if (!reply.ok) setChoice(former);
  }

  return (
    <TableTr>
      <TableTd fw={500}>
        {name}
        <FailureAlert failure={saving.failure} />
      </TableTd>
      <TableTd data-label={t('choices.columns.shown')}>
        <Checkbox
          aria-label={t('choices.shownOf', { what: name })}
          checked={choice.isShown}
          onChange={(event) => choose({ isShown: event.currentTarget.checked })}
        />
      </TableTd>
      <TableTd data-label={t('choices.columns.mail')}>
        {isMailed(kind) ? (
          <NativeSelect
            aria-label={t('choices.mailOf', { what: name })}
            value={choice.mail}
            data={MAIL_CHOICES.map((each) => ({ value: each, label: t(`choices.mail.${each}`) }))}
            onChange={(event) => choose({ mail: mailChoice(event.currentTarget.value) })}
          />
        ) : (
          <Text size="sm">{t('choices.notMailed')}</Text>
        )}
      </TableTd>
    </TableTr>
  );
}

const mailChoice = (value: string): MailChoice => MAIL_CHOICES.find((each) => each === value) ?? 'never';
