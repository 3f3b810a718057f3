'use client';

import { ActionIcon, Button } from '@mantine/core';
import { IconFile, IconX } from '@tabler/icons-react';
import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { runCommand } from '@/components/editor/document/actions';
import { editionLocale } from '@/components/editor/document/block-direction';
import { AwaitedFile } from '@/components/editor/nodes/awaited-file';
import { CHOOSES } from '@/components/editor/nodes/click-chooser';
import { forgetUpload } from '@/components/editor/nodes/node-uploads';
import { FileFacts } from '@/components/media/file-facts';
import { MediaPicker } from '@/components/media/picker/media-picker';
import { useMediaItem } from '@/components/media/use-media-item';
import { removeAttachment, setAttachment } from './attachment-commands';
import classes from './file-attachment.module.css';

/** An attachment in the editor: its title, what its file is, and what can be done with it. */
export function FileAttachmentView({ node, editor }: NodeViewProps) {
  const t = useTranslations('editor.attachment');
  const { media, id } = node.attrs;
  const item = useMediaItem(media);
  const [isChoosing, setChoosing] = useState(false);
  const choose = () => setChoosing(true);
  const remove = () => {
    forgetUpload(id);
    runCommand(editor, removeAttachment(id));
  };
  const isEmpty = node.content.size === 0;
  return (
    <NodeViewWrapper className={classes.attachment} data-attachment={media ?? ''}>
      <span className={classes.icon} contentEditable={false}>
        <IconFile size={22} stroke={1.5} aria-hidden />
      </span>
      <div className={classes.words}>
        <NodeViewContent
          className={classes.title}
          data-empty={isEmpty || undefined}
          data-placeholder={item?.fileName ?? t('titlePlaceholder')}
        />
        {media === null ? (
          <AwaitedFile
            id={id}
            emptyText={t('empty')}
            isEditable={editor.isEditable}
            onChoose={choose}
            onRemove={remove}
          />
        ) : (
          <p className={classes.facts} contentEditable={false} data-lost={isLost(item) || undefined}>
            {item && !isLost(item) && <FileFacts item={item} locale={editionLocale(editor.state)} />}
            {item === null && t('gone')}
            {item?.kind === 'image' && t('isPicture')}
            {item?.state === 'failed' && t('failed')}
            {item?.state === 'processing' && t('preparing')}
          </p>
        )}
      </div>
      {editor.isEditable && media !== null && (
        <div className={classes.tools} contentEditable={false}>
          <Button size="compact-sm" variant="subtle" onClick={choose} {...{ [CHOOSES]: '' }}>
            {t('replace')}
          </Button>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('remove')}
            title={t('remove')}
            onClick={remove}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      )}
      {isChoosing && (
        <MediaPicker
          kind="file"
          opened
          onClose={() => setChoosing(false)}
          onChoose={([chosen]) => chosen && runCommand(editor, setAttachment(id, chosen))}
        />
      )}
    </NodeViewWrapper>
  );
}

/** Whether readers would not get it. */
const isLost = (item: ReturnType<typeof useMediaItem>) =>
  item === null || item?.kind === 'image' || item?.state === 'failed';
