'use client';

import { DndContext } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import classes from '@/components/lists/arranged-list.module.css';
import { ListFormEnd } from '@/components/lists/list-form-end';
import { moveItem } from '@/components/lists/use-arrangement';
import { type ListForms, useListForm } from '@/components/lists/use-list-form';
import { useRowFocus } from '@/components/lists/use-row-focus';
import { useSorting } from '@/components/lists/use-sorting';
import { LeaveDialog } from '@/components/ui/leave-dialog';
import {
  type BlockChoices,
  blockKey,
  type Composition,
  FIRST_COMPOSITION,
  type FrontBlock,
  MAX_BLOCKS,
  newBlock,
} from '@/lib/lists/composition/types';
import type { ArrangedList } from '@/lib/lists/types';
import { AddBlock } from './add-block';
import { BlockRow } from './block-row';
import { useBlockNames } from './use-block-names';

interface Props {
  list: ArrangedList;
  choices: BlockChoices;
  forms: ListForms;
  issueOf: (path: string) => string | undefined;
  /** Resolves to whether the change was stored. */
  onSave: (changed: { blocks?: Composition }) => Promise<boolean>;
}

/** What stands below the lead of the front page: its blocks, arranged by pointer or keyboard, and what each of them shows. */
export function CompositionForm({ list, choices, forms, issueOf, onSave }: Props) {
  const t = useTranslations('lists.composition');
  const isDraft = list.draft !== null;
  const { value, change, isDirty, saving, props } = useListForm<{ blocks: Composition }>({
    stored: { blocks: list.blocks ?? FIRST_COMPOSITION },
    ...{ isDraft, meaning: (each) => each, save: onSave, forms },
  });
  const { blocks } = value;
  return (
    <Paper component="section" withBorder p="lg" mt="xl" radius="md" maw={920} aria-labelledby="composition">
      <form {...props}>
        <LeaveDialog dirty={isDirty} />
        <Stack>
          <Title order={2} id="composition">
            {t('title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('lead')}
          </Text>
          {issueOf('blocks') && (
            <Text c="error" role="alert">
              {issueOf('blocks')}
            </Text>
          )}
          <Blocks blocks={blocks} choices={choices} onChange={(changed) => change({ blocks: changed })} />
          {blocks.length < MAX_BLOCKS && (
            <AddBlock
              used={blocks.map(blockKey)}
              choices={choices}
              onAdd={(key) => change({ blocks: [...blocks, ...[newBlock(key) ?? []].flat()] })}
            />
          )}
          <ListFormEnd {...{ isDraft, isDirty, saving }} label={t('save')} />
        </Stack>
      </form>
    </Paper>
  );
}

interface BlocksProps {
  blocks: Composition;
  choices: BlockChoices;
  onChange: (blocks: Composition) => void;
}

function Blocks({ blocks, choices, onChange }: BlocksProps) {
  const t = useTranslations('lists.composition');
  const nameOf = useBlockNames(choices);
  const rows = useRef<HTMLOListElement>(null);
  const remember = useRowFocus(rows, blocks, blockKey);
  const named = blocks.map((block) => {
    const name = nameOf(block) ?? t('gone');
    return { entryId: blockKey(block), titles: { ar: name, en: name } };
  });
  const move = (key: string, to: number) =>
    onChange(moveItem(blocks, (block) => blockKey(block) === key, to));
  const sorting = useSorting({ items: named, count: blocks.length }, ({ entryId }, to) => move(entryId, to));
  const replace = (block: FrontBlock, changed: FrontBlock[]) =>
    onChange(blocks.flatMap((each) => (each === block ? changed : each)));
  return (
    <DndContext id="composition-blocks" {...sorting}>
      <SortableContext items={blocks.map(blockKey)} strategy={verticalListSortingStrategy}>
        <ol ref={rows} className={classes.list} aria-label={t('order')}>
          {blocks.map((block, index) => (
            <BlockRow
              key={blockKey(block)}
              {...{ block, choices, name: nameOf(block), position: index, count: blocks.length }}
              onMove={(to) => {
                remember(block);
                move(blockKey(block), to);
              }}
              onRemove={() => {
                remember(block);
                replace(block, []);
              }}
              onChange={(changed) => replace(block, [changed])}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}
