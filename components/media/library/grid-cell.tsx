'use client';

import { Checkbox } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { MouseEvent } from 'react';
import type { MediaItem } from '@/components/media/media-item';
import { Link } from '@/components/ui/link';
import classes from './grid.module.css';
import { MediaTile } from './media-tile';

interface Props {
  item: MediaItem;
  index: number;
  /** Whether the Tab key leads to it. */
  isActive: boolean;
  isSelected: boolean;
  href: string | undefined;
  onFocus: () => void;
  onOpen: () => void;
  onSelect: (options: { isRange: boolean }) => void;
}

/** A tile that opens an item, or selects it where tiles lead nowhere, and its checkbox. */
export function GridCell({ item, index, isActive, isSelected, href, onFocus, onOpen, onSelect }: Props) {
  const t = useTranslations('media.select');
  const tile = {
    'data-tile': index,
    tabIndex: isActive ? 0 : -1,
    className: classes.tile,
    onFocus,
    children: <MediaTile item={item} />,
  };
  const withModifiers = (event: MouseEvent) => {
    const isSelecting = event.shiftKey || event.ctrlKey || event.metaKey;
    if (!isSelecting) return onOpen();
    event.preventDefault();
    onSelect({ isRange: event.shiftKey });
  };
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus is on the tile in it
    // biome-ignore lint/a11y/useSemanticElements: a cell of a grid that is no table
    <div role="gridcell" aria-selected={isSelected} className={classes.cell}>
      {href ? (
        <Link {...tile} href={href} draggable={false} onClick={withModifiers} />
      ) : (
        <button
          {...tile}
          type="button"
          onClick={(event) => onSelect({ isRange: event.shiftKey })}
          onDoubleClick={onOpen}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            onOpen();
          }}
        />
      )}
      <Checkbox
        className={classes.check}
        tabIndex={-1}
        aria-label={t('one', { file: item.fileName })}
        checked={isSelected}
        onChange={(event) => onSelect({ isRange: (event.nativeEvent as unknown as MouseEvent).shiftKey })}
      />
    </div>
  );
}
