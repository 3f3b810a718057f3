'use client';

import { useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { GridRows, type GridRowsProps, rowsWith } from './grid-rows';
import { useActiveItem } from './use-active-item';
import { type GridLayout, useGridLayout } from './use-grid-layout';

export interface MediaGridProps extends Omit<GridRowsProps, 'virtualizer' | 'columns' | 'active'> {
  /** What scrolls; by default the page. */
  scroller?: RefObject<HTMLElement | null>;
  /** The item that has the focus at first, such as the one that was opened before. */
  focused?: string | null;
}

/** Height of the header that covers the top of the page. */
const HEADER = 72;
const ROWS_AHEAD = 3;

/** Pictures and files in rows, of which only those are in the page that are seen. Arrow keys lead from one to the next. */
export function MediaGrid({ scroller, ...props }: MediaGridProps) {
  const { ref, layout } = useGridLayout();
  return (
    <div ref={ref}>
      {layout && scroller && <GridInBox {...props} scroller={scroller} layout={layout} />}
      {layout && !scroller && <GridInPage {...props} layout={layout} />}
    </div>
  );
}

interface InnerProps extends Omit<MediaGridProps, 'scroller'> {
  layout: GridLayout;
}

function useGrid({ layout, list, focused }: InnerProps) {
  const active = useActiveItem(list.items, focused ?? null);
  const { columns, rowHeight } = layout;
  const activeRow = Math.floor(active.index / columns);
  return {
    active,
    options: {
      count: Math.ceil(list.items.length / columns),
      estimateSize: () => rowHeight,
      overscan: ROWS_AHEAD,
      rangeExtractor: rowsWith(activeRow),
    },
  };
}

function GridInPage(props: InnerProps) {
  const { active, options } = useGrid(props);
  const top = useRef<HTMLDivElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => {
    if (top.current) setScrollMargin(top.current.getBoundingClientRect().top + window.scrollY);
  }, []);
  const virtualizer = useWindowVirtualizer({ ...options, scrollMargin, scrollPaddingStart: HEADER });
  return (
    <div ref={top}>
      <GridRows {...props} active={active} columns={props.layout.columns} virtualizer={virtualizer} />
    </div>
  );
}

function GridInBox({ scroller, ...props }: InnerProps & { scroller: RefObject<HTMLElement | null> }) {
  const { active, options } = useGrid(props);
  const virtualizer = useVirtualizer({ ...options, getScrollElement: () => scroller.current });
  return <GridRows {...props} active={active} columns={props.layout.columns} virtualizer={virtualizer} />;
}
