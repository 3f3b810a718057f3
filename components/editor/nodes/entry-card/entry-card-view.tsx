'use client';

import { Button, Group } from '@mantine/core';
import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { editionLocale } from '@/components/editor/document/block-direction';
import { CHOOSES } from '@/components/editor/nodes/click-chooser';
import { useMediaItem } from '@/components/media/use-media-item';
import { CardWords } from './card-words';
import classes from './entry-card.module.css';
import { EntryPicker } from './entry-picker';
import { wasJustInserted } from './new-entry-card';
import { useEntryCard } from './use-entry-card';

/** The card of another piece in the editor, as readers of the edition get it, or what keeps them from getting it. */
export function EntryCardView({ node, editor, selected, updateAttributes, deleteNode }: NodeViewProps) {
  const t = useTranslations('editor.entryCard');
  const { entry, id } = node.attrs;
  const item = useEntryCard(entry);
  const cover = useMediaItem(item?.coverId ?? null);
  const [isChoosing, setChoosing] = useState(() => editor.isEditable && wasJustInserted(id));
  const locale = editionLocale(editor.state);
  return (
    <NodeViewWrapper
      className={classes.card}
      contentEditable={false}
      data-selected={selected || undefined}
      data-entry-card={entry ?? ''}
    >
      {cover?.thumbnail && (
        // biome-ignore lint/performance/noImgElement: it has sizes of its own
        <img {...cover.thumbnail} alt="" draggable={false} className={classes.cover} />
      )}
      <div className={classes.words}>
        {item && <CardWords item={item} locale={locale} />}
        {entry === null && <span className={classes.facts}>{t('empty')}</span>}
        {entry !== null && item === null && <span className={classes.missing}>{t('gone')}</span>}
      </div>
      {editor.isEditable && (
        <Group gap="xs" className={classes.tools}>
          <Button
            size="compact-sm"
            variant={entry === null ? 'default' : 'subtle'}
            onClick={() => setChoosing(true)}
            {...{ [CHOOSES]: '' }}
          >
            {t(entry === null ? 'choose' : 'replace')}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={deleteNode}>
            {t('remove')}
          </Button>
        </Group>
      )}
      {isChoosing && (
        <EntryPicker
          title={t('pick')}
          locale={locale}
          onClose={() => setChoosing(false)}
          onChoose={({ entryId }) => updateAttributes({ entry: entryId })}
        />
      )}
    </NodeViewWrapper>
  );
}
