'use client';

import { Anchor, Group, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { PrepareAgainAction } from '@/components/media/prepare-again';
import { DropOverlay } from '@/components/media/uploads/drop-overlay';
import { useIncomingFiles } from '@/components/media/uploads/use-incoming-files';
import { useUploads } from '@/components/media/uploads/use-uploads';
import { Link } from '@/components/ui/link';
import { NOTHING } from '@/components/ui/selection';
import { useUrlFilter } from '@/components/ui/use-url-filter';
import type { SetCredit } from './credit-dialog';
import { ListEnd } from './list-end';
import { MediaGrid } from './media-grid';
import type { MediaPage } from './media-page';
import { findOpened, rememberOpened } from './opened-item';
import { SelectionBar } from './selection-bar';
import { newMediaList, useMediaList } from './use-media-list';

interface Props {
  /** The filters, as the newsroom understands them. */
  query: string;
  first: MediaPage;
  missingAlt: MediaPage['total'];
  setCredit: SetCredit;
  prepareAgain: PrepareAgainAction;
}

/** The list of the media library, which also takes files that are dropped and pasted. */
export function MediaLibrary({ query, first, missingAlt, setCredit, prepareAgain }: Props) {
  const t = useTranslations('media');
  const [before] = useState(() => findOpened(query));
  const { list, state } = useMediaList(() => before?.list ?? newMediaList(query, first));
  const [selection, setSelection] = useState(NOTHING);
  const { add } = useUploads();
  const isOver = useIncomingFiles((files) => add(files));
  useRefreshWith(first, () => void list.refresh(), before !== null);
  return (
    <>
      <Counts total={state.total} missingAlt={missingAlt} />
      {state.items.length > 0 && (
        <MediaGrid
          multiple
          label={t('list.label')}
          list={state}
          onMore={list.more}
          selection={selection}
          onSelect={setSelection}
          hrefOf={({ id }) => `/studio/media/${id}`}
          onOpen={({ id }) => rememberOpened(list, id)}
          focused={before?.id}
        />
      )}
      <ListEnd list={state} onMore={list.more} isFiltered={query !== ''} />
      <SelectionBar
        items={state.items.filter(({ id }) => selection.ids.has(id))}
        onNone={() => setSelection(NOTHING)}
        setCredit={setCredit}
        prepareAgain={prepareAgain}
      />
      {isOver && <DropOverlay />}
    </>
  );
}

/** The page was rendered again because something was saved, or is returned to after a while. */
function useRefreshWith(first: MediaPage, refresh: () => void, isReturn: boolean) {
  const shown = useRef(isReturn ? null : first);
  const latest = useRef(refresh);
  latest.current = refresh;
  useEffect(() => {
    if (shown.current !== first) latest.current();
    shown.current = first;
  }, [first]);
}

function Counts({ total, missingAlt }: Pick<Props, 'missingAlt'> & { total: MediaPage['total'] | null }) {
  const t = useTranslations('media');
  const filter = useUrlFilter();
  return (
    <Group justify="space-between" gap="xs" mb="sm">
      <Text size="sm" c="dimmed">
        {total && total.count > 0 && t(total.isMore ? 'list.allAbove' : 'list.all', { count: total.count })}
      </Text>
      {missingAlt.count > 0 && filter.value('only') !== 'missingAlt' && (
        <Anchor component={Link} size="sm" href={filter.to({ only: 'missingAlt' })} scroll={false}>
          {t(missingAlt.isMore ? 'altCountAbove' : 'altCount', { count: missingAlt.count })}
        </Anchor>
      )}
    </Group>
  );
}
