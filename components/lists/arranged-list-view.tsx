'use client';

import { DndContext } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Text, VisuallyHidden } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { Fragment, useRef, useState } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import type { ArrangedList, ListCandidate, ListItem } from '@/lib/lists/types';
import { endOfShown } from '@/lib/workflow/shown-to-readers';
import { AddItem } from './add-item';
import classes from './arranged-list.module.css';
import { Boundary } from './boundary';
import { titleIn } from './item-title';
import type { ListActions } from './list-actions';
import { ListFailure } from './list-failure';
import { ListRow } from './list-row';
import { ListSettings } from './list-settings';
import { PositionDialog } from './position-dialog';
import { moved, useArrangement } from './use-arrangement';
import { useFocusKept } from './use-focus-kept';
import { useSorting } from './use-sorting';

/** A list in readers' order, to be arranged by pointer or keyboard. Every change is stored and shown at once. */
export function ArrangedListView({ initial, actions }: { initial: ArrangedList; actions: ListActions }) {
  const t = useTranslations('lists');
  const locale = useLocale();
  const { list, change, failure, issueOf } = useArrangement(initial, actions);
  const [said, setSaid] = useState('');
  const [placing, setPlacing] = useState<ListItem | null>(null);
  const [removing, setRemoving] = useState<ListItem | null>(null);
  const rows = useRef<HTMLOListElement>(null);
  const keepFocus = useFocusKept(rows, list.items);
  const { key, items } = list;
  const nameOf = (item: Pick<ListItem, 'titles'>) => titleIn(item.titles, locale) || t('untitled');

  async function move(item: ListItem, to: number) {
    keepFocus(item);
    const { entryId } = item;
    const stored = await change(
      (version) => actions.move({ key, version, entryId, to }),
      (before) => moved(before, entryId, to),
    );
    if (stored) setSaid(t('moved', { title: nameOf(item), place: to + 1, count: items.length }));
  }

  async function remove(item: ListItem) {
    const { entryId } = item;
    keepFocus(item, 'remove');
    setRemoving(null);
    const stored = await change(
      (version) => actions.remove({ key, version, entryId }),
      (before) => before.filter((candidate) => candidate.entryId !== entryId),
    );
    if (stored) setSaid(t('removed', { title: nameOf(item) }));
  }

  async function add(candidate: ListCandidate) {
    const { entryId } = candidate;
    const stored = await change((version) => actions.add({ key, version, entryId }));
    if (stored) setSaid(t('added', { title: nameOf(candidate) }));
    return stored;
  }

  const sorting = useSorting(items, nameOf, move);
  const arrangeable = list.can.arrange;
  const end = endOfShown(items, list);
  return (
    <>
      <PageHead
        title={t(`${key}.title`)}
        lead={t(`${key}.lead`)}
        actions={arrangeable && <AddItem listKey={key} candidates={actions.candidates} onAdd={add} />}
      />
      <ListFailure failure={failure} />
      {!arrangeable && <Text mb="md">{t('readOnly')}</Text>}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {items.length === 0 && <Notice title={t('empty')} text={arrangeable ? t('emptyText') : undefined} />}
      <DndContext id={`list-${key}`} {...sorting}>
        <SortableContext items={items.map((item) => item.entryId)} strategy={verticalListSortingStrategy}>
          <ol ref={rows} className={classes.list} aria-label={t('order')}>
            {items.map((item, index) => (
              <Fragment key={item.entryId}>
                {index === end && <Boundary end={end} />}
                <ListRow
                  item={item}
                  index={index}
                  count={items.length}
                  arrangeable={arrangeable}
                  onMove={move}
                  onAskPosition={setPlacing}
                  onAskRemoval={setRemoving}
                />
              </Fragment>
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {arrangeable && (
        <ListSettings
          key={`${list.shown} ${list.showsOtherLanguage}`}
          list={list}
          issueOf={issueOf}
          onSave={(rules) => change((version) => actions.update({ key, version, ...rules }))}
        />
      )}
      <PositionDialog
        item={placing}
        items={items}
        nameOf={nameOf}
        onClose={() => setPlacing(null)}
        onMove={move}
      />
      <ConfirmDialog
        opened={removing !== null}
        title={t('removeDialog.title')}
        text={t('removeDialog.text')}
        submit={t('removeDialog.submit')}
        onClose={() => setRemoving(null)}
        onConfirm={() => removing && remove(removing)}
      />
    </>
  );
}
