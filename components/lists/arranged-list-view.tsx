'use client';

import { Button, Text, VisuallyHidden } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type ReactNode, useRef, useState } from 'react';
import { ListInRelease, type ListsRelease } from '@/components/releases/list-in-release';
import { ListRelease } from '@/components/releases/list-release';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { localised } from '@/lib/i18n/locales';
import type { BlockChoices } from '@/lib/lists/composition/types';
import { type ArrangedList, isBuiltIn, type ListItem } from '@/lib/lists/types';
import { AddItem } from './add-item';
import { CompositionForm } from './composition/composition-form';
import { DraftBar } from './draft-bar';
import { FindItem } from './find-item';
import type { ListActions } from './list-actions';
import { ListDescriptionForm } from './list-description-form';
import { ListFailure } from './list-failure';
import { ListRows } from './list-rows';
import { ListSettings } from './list-settings';
import { PinDialog } from './pin-dialog';
import { PositionDialog } from './position-dialog';
import { useListChanges } from './use-list-changes';
import { type ListForms, storeForms } from './use-list-form';
import { isLong } from './use-shown-row';

interface Props {
  initial: ArrangedList;
  /** The open release that an arrangement of it is in. */
  release: ListsRelease | null;
  /** What is to be known of the list as the page found it. */
  notice?: ReactNode;
  /** Of the front page: what its blocks can be of, for those who compose it. */
  blockChoices?: BlockChoices | undefined;
  actions: ListActions;
}

/** A list in the order that readers see, arranged by pointer or keyboard. Every change is shown and stored at once. */
export function ArrangedListView({ initial, release, notice, blockChoices, actions }: Props) {
  const t = useTranslations('lists');
  const locale = useInterfaceLocale();
  const changes = useListChanges(initial, actions);
  const { list, rows, announcement, failure, issueOf, handlers, remove, add, setRules } = changes;
  const [repositioning, setRepositioning] = useState<ListItem | null>(null);
  const [detailing, setDetailing] = useState<ListItem | null>(null);
  const [removing, setRemoving] = useState<ListItem | null>(null);
  const forms = useRef<ListForms>(new Set()).current;
  /** Of drafts that were discarded: the forms begin anew then. */
  const [discarded, setDiscarded] = useState(0);
  /** What is typed goes into the draft first: publishing is for what is on the screen, and does not happen where that is refused. */
  const isTypedStored = () => storeForms(forms);
  /** And what was moved: a release names the version of the draft that it takes. */
  const isAllStored = async () => (await isTypedStored()) && (await changes.settled());
  const changeDraft = async (name: Parameters<typeof changes.changeDraft>[0]) => {
    if (name === 'publishDraft' && !(await isTypedStored())) return;
    const isDone = await changes.changeDraft(name);
    if (isDone && name === 'discardDraft') setDiscarded(discarded + 1);
  };
  const { key, items, count, hasMore } = list;
  const arrangeable = list.can.arrange;
  const name = isBuiltIn(key) ? t(`${key}.title`) : localised(list, 'name', locale);
  const emptyText = list.draft === null ? 'emptyText' : 'emptyTextDraft';
  return (
    <>
      <PageHead
        title={name}
        lead={t(isBuiltIn(key) ? `${key}.lead` : 'custom.lead')}
        actions={
          arrangeable && (
            <AddItem
              listKey={key}
              isDraft={list.draft !== null}
              candidates={actions.candidates}
              onAdd={add}
            />
          )
        }
      />
      <ListFailure failure={detailing ? null : failure} />
      {list.version === initial.version && notice}
      {release && <ListInRelease release={release} />}
      {arrangeable && (
        <DraftBar
          list={list}
          arrangements={actions.arrangements}
          onChange={changeDraft}
          onRestore={changes.restore}
        >
          {!release && <ListRelease {...{ list, listName: name, actions, isAllStored }} />}
        </DraftBar>
      )}
      {!arrangeable && <Text mb="md">{t('readOnly')}</Text>}
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
      {items.length === 0 && <Notice title={t('empty')} text={arrangeable ? t(emptyText) : undefined} />}
      {isLong(list) && (
        <FindItem list={list} find={actions.find} issue={issueOf('position')} onShow={changes.show} />
      )}
      {list.start.position > 0 && (
        <Button variant="default" mb="sm" onClick={changes.showEarlier}>
          {t('earlier')}
        </Button>
      )}
      <ListRows
        list={list}
        rows={rows}
        {...handlers}
        onAskPosition={setRepositioning}
        onAskDetails={setDetailing}
        onAskRemoval={setRemoving}
      />
      {hasMore && (
        <Button variant="default" mt="sm" onClick={changes.showMore}>
          {t('more')}
        </Button>
      )}
      {arrangeable && (
        <ListSettings
          key={`settings-${discarded}`}
          list={list}
          forms={forms}
          issueOf={issueOf}
          onSave={setRules}
          choices={actions.ruleChoices}
        />
      )}
      {blockChoices && (
        <CompositionForm
          key={`composition-${discarded}`}
          list={list}
          choices={blockChoices}
          forms={forms}
          issueOf={issueOf}
          onSave={changes.compose}
        />
      )}
      {list.can.manage && !isBuiltIn(key) && (
        <ListDescriptionForm
          key={`description-${discarded}`}
          list={list}
          forms={forms}
          issueOf={issueOf}
          onSave={changes.describe}
          deleteList={actions.deleteList}
        />
      )}
      <PinDialog
        item={detailing}
        isFilled={list.isFilled}
        failure={failure}
        onClose={() => setDetailing(null)}
        onSave={changes.describePin}
      />
      <PositionDialog
        item={repositioning}
        items={items}
        start={list.start.position}
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
