'use client';

import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Badge } from '@mantine/core';
import { IconGripVertical, IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import classes from '@/components/lists/arranged-list.module.css';
import { MoveButtons } from '@/components/lists/move-buttons';
import { RowButton } from '@/components/lists/row-button';
import { type BlockChoices, blockKey, type FrontBlock, LASTING_BLOCKS } from '@/lib/lists/composition/types';
import { BlockOptions } from './block-options';

interface Props {
  block: FrontBlock;
  /** Null for what is gone. */
  name: string | null;
  /** Counted from 0. */
  position: number;
  count: number;
  choices: BlockChoices;
  onMove: (to: number) => void;
  onRemove: () => void;
  onChange: (block: FrontBlock) => void;
}

/** One block with its controls: drag handle, what it shows, move buttons, remove. */
export function BlockRow({
  block,
  name: given,
  position,
  count,
  choices,
  onMove,
  onRemove,
  onChange,
}: Props) {
  const t = useTranslations('lists.composition');
  const tLists = useTranslations('lists');
  const id = blockKey(block);
  const sortable = useSortable({ id });
  const style = { transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition };
  const name = given ?? t('gone');
  return (
    <li
      ref={sortable.setNodeRef}
      style={style}
      className={classes.row}
      data-dragging={sortable.isDragging || undefined}
      data-entry={id}
    >
      <button
        type="button"
        ref={sortable.setActivatorNodeRef}
        className={classes.handle}
        {...sortable.attributes}
        {...sortable.listeners}
        aria-label={tLists('drag', { title: name })}
      >
        <IconGripVertical size={18} aria-hidden />
      </button>
      <span className={classes.position}>{position + 1}</span>
      <fieldset className={classes.block}>
        <legend className={classes.title}>{name}</legend>
        {given === null && <Badge color="yellow">{t('goneMark')}</Badge>}
        <BlockOptions block={block} choices={choices} onChange={onChange} />
      </fieldset>
      <span className={classes.buttons}>
        <MoveButtons
          title={name}
          up={position === 0 ? null : position - 1}
          down={position === count - 1 ? null : position + 1}
          onMove={onMove}
        />
        {!LASTING_BLOCKS.includes(block.kind) && (
          <RowButton name="remove" label={t('remove', { name })} onClick={onRemove}>
            <IconX size={16} aria-hidden />
          </RowButton>
        )}
      </span>
    </li>
  );
}
