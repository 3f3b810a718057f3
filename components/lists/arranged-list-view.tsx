'use client';

import { Button, Text, VisuallyHidden } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import type { ArrangedList, ListItem } from '@/lib/lists/types';
import { AddItem } from './add-item';
import type { ListActions } from './list-actions';
import { ListFailure } from './list-failure';
import { ListRows } from './list-rows';
import { ListSettings } from './list-settings';
import { PositionDialog } from './position-dialog';
import { useListChanges } from './use-list-changes';

/** A list in the order that readers see, arranged by pointer or keyboard. Every change is shown and stored at once. */
export function ArrangedListView({ initial, actions }: { initial: ArrangedList; actions: ListActions }) {
  const t = useTranslations('lists');
  const changes = useListChanges(initial, actions);
  const { list, rows, announcement, failure, issueOf, handlers, remove, add, setRules } = changes;
  const [repositioning, setRepositioning] = useState<ListItem | null>(null);
  const [removing, setRemoving] = useState<ListItem | null>(null);
  const { key, items, count, hasMore } = list;
  const arrangeable = list.can.arrange;
  return (
    <>
      <PageHead
        title={t(`${key}.title`)}
        lead={t(`${key}.lead`)}
        actions={arrangeable && <AddItem listKey={key} candidates={actions.candidates} onAdd={add} />}
      />
      <ListFailure failure={failure} />
      {!arrangeable && <Text mb="md">{t('readOnly')}</Text>}
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
      {items.length === 0 && <Notice title={t('empty')} text={arrangeable ? t('emptyText') : undefined} />}
      <ListRows
        list={list}
        rows={rows}
        {...handlers}
        onAskPosition={setRepositioning}
        onAskRemoval={setRemoving}
      />
      {hasMore && (
        <Button variant="default" mt="sm" onClick={changes.showMore}>
          {t('more')}
        </Button>
      )}
      {arrangeable && (
        <ListSettings
          key={`${list.shown} ${list.showsOtherLanguage}`}
          list={list}
          issueOf={issueOf}
          onSave={setRules}
        />
      )}
      <PositionDialog
        item={repositioning}
        items={items}
        count={count}
        onClose={() => setRepositioning(null)}
        onMove={handlers.onMove}
      />
      <RemovalDialog item={removing} onClose={() => setRemoving(null)} onRemove={remove} />
    </>
  );
}

interface RemovalProps {
  item: ListItem | null;
  onClose: () => void;
  onRemove: (item: ListItem) => void;
}

function RemovalDialog({ item, onClose, onRemove }: RemovalProps) {
  const t = useTranslations('lists.removeDialog');
  function confirm() {
    onClose();
    if (item) onRemove(item);
  }
  return (
    <ConfirmDialog
      opened={item !== null}
      title={t('title')}
      text={t('text')}
      submit={t('submit')}
      onClose={onClose}
      onConfirm={confirm}
    />
  );
}
