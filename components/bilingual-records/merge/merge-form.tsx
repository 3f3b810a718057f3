'use client';

import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import type { Values } from '@/components/ui/stored';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import type { BilingualFields, Merge, MergeSide } from '@/lib/bilingual-records/types';
import { localised } from '@/lib/i18n/locales';
import { MergeDifferences } from './merge-differences';
import { MergeEffects } from './merge-effects';
import { StayingChoice } from './staying-choice';

export interface MergeProps<Fields extends BilingualFields & Values> {
  sides: [MergeSide<Fields>, MergeSide<Fields>];
  merge: (input: Merge) => Promise<Reply<unknown>>;
  /** Labels of the fields in the order of the form. */
  labels: Record<string, string>;
  /** What is shown of a value that is not shown as it is stored. */
  formatValue?: (name: string, value: string) => ReactNode;
  /** Path of the list that both are on. */
  path: string;
}

/** Two records side by side: which one stays, what it takes over, what will change, and the button that merges them. */
export function MergeForm<Fields extends BilingualFields & Values>(props: MergeProps<Fields>) {
  const { sides, merge, labels, formatValue = (_name, value) => value, path } = props;
  const t = useTranslations('studio.merge');
  const router = useRouter();
  const locale = useInterfaceLocale();
  const [first, second] = sides;
  const [staysId, setStaysId] = useState(second.pieces > first.pieces ? second.id : first.id);
  const [declined, setDeclined] = useState<readonly string[]>([]);
  const [opened, dialog] = useDisclosure(false);
  const merging = useAction(merge);
  const [kept, lost] = staysId === first.id ? [first, second] : [second, first];
  const names = {
    from: localised(lost.fields, 'name', locale),
    into: localised(kept.fields, 'name', locale),
  };
  const taken = kept.takeable.filter((name) => !declined.includes(name));

  async function confirm() {
    const seen = ({ id, version }: MergeSide<Fields>) => ({ id, version });
    const reply = await merging.run({ kept: seen(kept), lost: seen(lost), taken });
    if (!reply.ok) return;
    notifications.show({ message: t('done', names) });
    router.push(`${path}/${kept.id}`);
  }

  return (
    <Stack maw={920} gap="lg">
      <StayingChoice sides={sides} value={staysId} onChange={setStaysId} />
      <MergeDifferences
        {...{ kept, lost, labels, formatValue, declined }}
        onTake={(name, isTaken) =>
          setDeclined(isTaken ? declined.filter((each) => each !== name) : [...declined, name])
        }
      />
      <Paper component="section" aria-labelledby="merge-effects" withBorder radius="md" p="lg">
        <Title order={2} size="h3" mb="xs" id="merge-effects">
          {t('effects.title')}
        </Title>
        <MergeEffects lost={lost} names={names} />
        <Text fw={600} mt="sm">
          {t('effects.final')}
        </Text>
        <Button color="red" mt="md" onClick={dialog.open}>
          {t('button')}
        </Button>
      </Paper>
      <ConfirmDialog
        opened={opened}
        title={t('confirm.title', names)}
        text={t('confirm.text', names)}
        submit={t('confirm.submit')}
        danger
        pending={merging.pending}
        onClose={dialog.close}
        onConfirm={confirm}
      >
        <FailureAlert failure={merging.failure} />
      </ConfirmDialog>
    </Stack>
  );
}
