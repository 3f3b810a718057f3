'use client';

import { Group, Select, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { localised } from '@/lib/i18n/locales';
import {
  BLOCK_COUNT_MAX,
  type BlockChoices,
  type FrontBlock,
  SECTION_LOOKS,
} from '@/lib/lists/composition/types';

interface Props {
  block: FrontBlock;
  choices: BlockChoices;
  onChange: (block: FrontBlock) => void;
}

const COUNTS = Array.from({ length: BLOCK_COUNT_MAX }, (_, index) => String(index + 1));

/** What can be chosen of a block, or what decides what it shows. */
export function BlockOptions({ block, choices, onChange }: Props) {
  const t = useTranslations('lists.composition');
  const locale = useInterfaceLocale();
  if (block.kind === 'latest-issue')
    return (
      <Select
        size="xs"
        label={t('series')}
        data={[
          { value: '', label: t('allSeries') },
          ...choices.series.map((each) => ({ value: each.id, label: localised(each, 'name', locale) })),
        ]}
        value={block.seriesId ?? ''}
        onChange={(id) => onChange({ ...block, seriesId: id || null })}
        allowDeselect={false}
      />
    );
  if (!('count' in block)) return <Hint block={block} />;
  return (
    <Group gap="sm">
      <Select
        size="xs"
        w={90}
        label={t('count')}
        data={COUNTS}
        value={String(block.count)}
        onChange={(count) => onChange({ ...block, count: Number(count) })}
        allowDeselect={false}
      />
      {'look' in block && (
        <Select
          size="xs"
          label={t('look')}
          data={SECTION_LOOKS.map((value) => ({ value, label: t(`looks.${value}`) }))}
          value={block.look}
          onChange={(chosen) =>
            onChange({ ...block, look: SECTION_LOOKS.find((each) => each === chosen) ?? block.look })
          }
          allowDeselect={false}
        />
      )}
    </Group>
  );
}

function Hint({ block }: Pick<Props, 'block'>) {
  const t = useTranslations('lists.composition.hints');
  if (block.kind !== 'picks' && block.kind !== 'lists' && block.kind !== 'most-read') return null;
  return (
    <Text size="sm" c="dimmed">
      {t(block.kind)}
    </Text>
  );
}
