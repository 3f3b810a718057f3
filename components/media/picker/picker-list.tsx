'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { ListEnd } from '@/components/media/library/list-end';
import { MediaGrid } from '@/components/media/library/media-grid';
import { newMediaList, useMediaList } from '@/components/media/library/use-media-list';
import type { MediaItem } from '@/components/media/media-item';
import classes from './picker.module.css';
import type { ChosenItems } from './use-chosen-items';

interface Props {
  query: string;
  multiple: boolean;
  chosen: ChosenItems;
  onOpen: (item: MediaItem) => void;
}

/** The library's list of one query, to choose from. */
export function PickerList({ query, multiple, chosen, onOpen }: Props) {
  const t = useTranslations('media.list');
  const box = useRef<HTMLDivElement>(null);
  const { list, state } = useMediaList(() => newMediaList(query));
  return (
    <div ref={box} className={classes.list}>
      {state.items.length > 0 && (
        <MediaGrid
          scroller={box}
          multiple={multiple}
          label={t('label')}
          list={state}
          onMore={list.more}
          selection={chosen.selection}
          onSelect={(selection) => chosen.select(selection, state.items)}
          onOpen={onOpen}
        />
      )}
      <ListEnd list={state} onMore={list.more} isFiltered={query.includes('q=')} />
    </div>
  );
}
