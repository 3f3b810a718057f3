'use client';

import { Button, Checkbox, Popover, PopoverDropdown, PopoverTarget, Stack } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { columnsOf, type EntryColumn } from '@/lib/entries/listing/types';
import type { Kind } from '@/lib/i18n/addresses';
import type { ListViewActions } from './list-view-actions';

interface Props {
  kind: Kind;
  shown: readonly EntryColumn[];
  actions: Pick<ListViewActions, 'chooseColumns'>;
}

/** Which columns a list has beside the title. Each choice is kept at once, for this user on every device. */
export function ColumnChooser({ kind, shown, actions }: Props) {
  const t = useTranslations('articles');
  const choosing = useAction(actions.chooseColumns);
  const offered = columnsOf(kind);
  return (
    <Popover width={240} position="bottom-end" trapFocus returnFocus>
      <PopoverTarget>
        <Button variant="subtle" size="compact-sm" leftSection={<IconColumns size={16} aria-hidden />}>
          {t('views.columns')}
        </Button>
      </PopoverTarget>
      <PopoverDropdown>
        <Stack gap="xs">
          {offered.map((column) => (
            <Checkbox
              key={column}
              label={t(`columns.${column}`)}
              checked={shown.includes(column)}
              disabled={choosing.pending}
              onChange={(event) => {
                const isWanted = event.currentTarget.checked;
                const columns = offered.filter((each) => (each === column ? isWanted : shown.includes(each)));
                void choosing.run({ kind, columns });
              }}
            />
          ))}
          <FailureAlert failure={choosing.failure} />
        </Stack>
      </PopoverDropdown>
    </Popover>
  );
}
