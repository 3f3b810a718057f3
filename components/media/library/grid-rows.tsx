'use client';

import { defaultRangeExtractor, type Range, type Virtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import type { MediaItem } from '@/components/media/media-item';
import { everything, extended, NOTHING, only, type Selection, toggled } from '@/components/ui/selection';
import classes from './grid.module.css';
import { GridCell } from './grid-cell';
import type { MediaListState } from './media-list';
import type { ActiveItem } from './use-active-item';
import { useGridKeys } from './use-grid-keys';

// biome-ignore lint/suspicious/noExplicitAny: the virtualizers of a page and of a box differ in their scrolling element alone
type AnyVirtualizer = Virtualizer<any, Element>;

export interface GridRowsProps {
  label: string;
  list: MediaListState;
  /** Called when the end of what is read comes into view. */
  onMore: () => void;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  /** Whether more than one can be selected. */
  multiple?: boolean;
  /** Where a tile leads to; without it tiles are only selected. */
  hrefOf?: (item: MediaItem) => string;
  /** Called when a tile is opened: by a click on a link, otherwise by Enter or a double click. */
  onOpen?: (item: MediaItem) => void;
  columns: number;
  active: ActiveItem;
  virtualizer: AnyVirtualizer;
}

const PAGE_ROWS = 3;
const ROWS_BEFORE_END = 2;

/** The rows in view, and that of the focus, which would be lost with it. */
export const rowsWith = (row: number) => (range: Range) =>
  [...new Set([...defaultRangeExtractor(range), Math.min(row, range.count - 1)])].sort((a, b) => a - b);

export function GridRows(props: GridRowsProps) {
  const { label, list, onMore, columns, active, virtualizer, multiple } = props;
  const grid = useRef<HTMLDivElement>(null);
  const onKeyDown = useSelectingKeys(props);
  useFocusOnMove(grid, props);
  const rows = virtualizer.getVirtualItems();
  const lastRow = rows.at(-1)?.index ?? -1;
  const isNearEnd = lastRow >= Math.ceil(list.items.length / columns) - ROWS_BEFORE_END;
  useEffect(() => {
    if (isNearEnd && list.status === 'read' && !list.isWhole) onMore();
  }, [isNearEnd, list.status, list.isWhole, onMore]);
  const margin = virtualizer.options.scrollMargin;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by hand, which a table cannot do
    <div
      ref={grid}
      role="grid"
      aria-label={label}
      aria-multiselectable={multiple}
      aria-rowcount={list.isWhole ? Math.ceil(list.items.length / columns) : -1}
      aria-colcount={columns}
      className={classes.grid}
      style={{ blockSize: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {rows.map(({ index: row, key, start }) => (
        <Row
          key={key}
          row={row}
          columns={columns}
          offset={start - margin}
          measure={virtualizer.measureElement}
        >
          {list.items.slice(row * columns, (row + 1) * columns).map((item, column) => (
            <Cell key={item.id} {...props} item={item} index={row * columns + column} active={active} />
          ))}
        </Row>
      ))}
    </div>
  );
}

interface RowProps {
  row: number;
  columns: number;
  offset: number;
  measure: (element: Element | null) => void;
  children: ReactNode;
}

function Row({ row, columns, offset, measure, children }: RowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus is on the tiles
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div
      ref={measure}
      role="row"
      aria-rowindex={row + 1}
      data-index={row}
      className={classes.row}
      style={{
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        transform: `translateY(${offset}px)`,
      }}
    >
      {children}
    </div>
  );
}

function Cell({ item, index, ...props }: GridRowsProps & { item: MediaItem; index: number }) {
  const { list, selection, onSelect, multiple, active, hrefOf, onOpen } = props;
  const { id } = item;
  return (
    <GridCell
      item={item}
      index={index}
      isActive={index === active.index}
      isSelected={selection.ids.has(id)}
      href={hrefOf?.(item)}
      onFocus={() => active.set(index)}
      onOpen={() => onOpen?.(item)}
      onSelect={({ isRange }) => {
        if (!multiple) return onSelect(only(id));
        onSelect(isRange ? extended(selection, id, orderOf(list)) : toggled(selection, id));
      }}
    />
  );
}

const orderOf = (list: MediaListState) => list.items.map(({ id }) => id);

function useSelectingKeys({ list, selection, onSelect, multiple, columns, active }: GridRowsProps) {
  const order = orderOf(list);
  const at = (index: number) => order[index] ?? '';
  return useGridKeys({
    ...{ count: order.length, columns, pageRows: PAGE_ROWS, active: active.index },
    move: (index, { extends: isRange }) => {
      if (isRange && multiple) {
        const from = selection.ids.size > 0 ? selection : only(at(active.index));
        onSelect(extended(from, at(index), order));
      }
      active.moveTo(index);
    },
    select: (index, { extends: isRange }) => {
      if (!multiple) onSelect(only(at(index)));
      else onSelect(isRange ? extended(selection, at(index), order) : toggled(selection, at(index)));
    },
    selectAll: () => multiple && onSelect(everything(order)),
    selectNone: () => onSelect(NOTHING),
  });
}

/** After a move the item comes into view and takes the focus. */
function useFocusOnMove(
  grid: { current: HTMLElement | null },
  { active, columns, virtualizer }: GridRowsProps,
) {
  const { moves, index } = active;
  const target = useRef({ index, columns, virtualizer });
  target.current = { index, columns, virtualizer };
  useEffect(() => {
    if (moves === 0) return;
    const { index: at, columns: across, virtualizer: rows } = target.current;
    rows.scrollToIndex(Math.floor(at / across), { align: 'auto' });
    grid.current?.querySelector<HTMLElement>(`[data-tile="${at}"]`)?.focus({ preventScroll: true });
  }, [moves, grid]);
}
