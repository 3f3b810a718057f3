'use client';

import { Select } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { localised } from '@/lib/i18n/locales';
import { BLOCK_KINDS, type BlockChoices } from '@/lib/lists/composition/types';

interface Props {
  /** The keys of the blocks that the front page has. */
  used: readonly string[];
  choices: BlockChoices;
  onAdd: (key: string) => void;
}

/** Adds what is chosen below the other blocks. */
export function AddBlock({ used, choices, onAdd }: Props) {
  const t = useTranslations('lists.composition');
  const locale = useInterfaceLocale();
  const free = ({ value }: { value: string }) => !used.includes(value);
  const single = BLOCK_KINDS.flatMap((kind) =>
    kind === 'list' || kind === 'section' ? [] : { value: kind, label: t(`kinds.${kind}`) },
  );
  const ofKind = (kind: 'section' | 'list', records: BlockChoices['lists']) => ({
    group: t(`groups.${kind}`),
    items: records
      .map((each) => ({
        value: `${kind}:${each.id}`,
        label: t(`named.${kind}`, { name: localised(each, 'name', locale) }),
      }))
      .filter(free),
  });
  const groups = [
    { group: t('groups.single'), items: single.filter(free) },
    ofKind('section', choices.sections),
    ofKind('list', choices.lists),
  ];
  return (
    <Select
      label={t('add')}
      placeholder={t('choose')}
      data={groups.filter(({ items }) => items.length > 0)}
      value={null}
      searchable
      nothingFoundMessage={t('nothing')}
      onChange={(key) => key && onAdd(key)}
      maw={420}
    />
  );
}
