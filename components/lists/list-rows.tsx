'use client';

import { DndContext } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useTranslations } from 'next-intl';
import { Fragment, type RefObject } from 'react';
import type { ArrangedList } from '@/lib/lists/types';
import { endOfShown } from '@/lib/workflow/shown-to-readers';
import classes from './arranged-list.module.css';
import { allSeenNow, coveredNow } from './as-seen-now';
import { Boundary } from './boundary';
import { ListRow, type RowHandlers } from './list-row';
import { positionsOf, sharing } from './positions-of';
import { useSorting } from './use-sorting';

interface Props extends RowHandlers {
  list: ArrangedList;
  rows: RefObject<HTMLOListElement | null>;
}

/** The shown items in order, with a line after the last one that readers of either language see. */
export function ListRows({ list, rows, ...handlers }: Props) {
  const t = useTranslations('lists');
  const { key, items, hasMore, isFilled, start } = list;
  const sorting = useSorting(list, handlers.onMove);
  // What readers see is at the head.
  const end = start.position === 0 ? endOfShown(allSeenNow(items, list), list, hasMore) : null;
  const positions = positionsOf(items, start.position);
  const [shared, covered] = [sharing(items), coveredNow(items, list)];
  const count = (positions.at(-1) ?? -1) + (hasMore ? 2 : 1);
  return (
    <DndContext id={`list-${key}`} {...sorting}>
      <SortableContext items={items.map((item) => item.entryId)} strategy={verticalListSortingStrategy}>
        <ol ref={rows} className={classes.list} start={start.position + 1} aria-label={t('order')}>
          {items.map((item, index) => (
            <Fragment key={item.entryId}>
              {index === end && <Boundary end={(positions[end - 1] ?? -1) + 1} />}
              <ListRow
                item={item}
                position={positions[index] ?? index}
                count={count}
                isShared={shared.has(item)}
                covered={covered.get(item)}
                arrangeable={list.can.arrange}
                isFilled={isFilled}
                {...handlers}
              />
            </Fragment>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}
