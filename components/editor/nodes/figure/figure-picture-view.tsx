'use client';

import { Button, Group, Loader, Text } from '@mantine/core';
import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useState, useSyncExternalStore } from 'react';
import { runCommand } from '@/components/editor/document/actions';
import type { MediaItem } from '@/components/media/media-item';
import { MediaPicker } from '@/components/media/picker/media-picker';
import { useFailureText } from '@/components/media/uploads/use-failure-text';
import { useUpload, useUploads } from '@/components/media/uploads/use-uploads';
import { useMediaItem } from '@/components/media/use-media-item';
import { AltDialog } from './alt-dialog';
import classes from './figure.module.css';
import { addBeside, newPicture, removePicture } from './figure-commands';
import { FigureMenu } from './figure-menu';
import { forgetUpload, onUploadsFor, uploadKeyOf } from './picture-uploads';
import { setPicture } from './set-picture';

type Choosing = 'this' | 'beside' | null;

/** A picture of a figure in the editor: what it shows, or how its upload is getting on, and what can be done with it. */
export function FigurePictureView({ node, editor, updateAttributes }: NodeViewProps) {
  const t = useTranslations('editor.figure');
  const { media, alt, id } = node.attrs;
  const item = useMediaItem(media);
  const [choosing, setChoosing] = useState<Choosing>(null);
  const [isDescribing, setDescribing] = useState(false);
  // A text may hold fifty pictures: what opens over one of them is made when its menu is.
  const [wasOpened, setWasOpened] = useState(false);
  const remove = () => {
    forgetUpload(id);
    runCommand(editor, removePicture(id));
  };
  const choose = (items: MediaItem[]) => {
    const [first, ...others] = choosing === 'this' ? items : [null, ...items];
    if (first) runCommand(editor, setPicture(id, first));
    if (others.length > 0)
      runCommand(
        editor,
        addBeside(
          id,
          others.flatMap((each) => (each ? newPicture(each.id) : [])),
        ),
      );
  };
  const shown = item?.thumbnail;
  const name = alt || item?.altAr || item?.altEn || item?.fileName || t('picture');
  return (
    <NodeViewWrapper
      className={classes.picture}
      contentEditable={false}
      aria-label={t('pictureNamed', { name })}
    >
      {media === null ? (
        <EmptyPicture
          id={id}
          isEditable={editor.isEditable}
          onChoose={() => setChoosing('this')}
          onRemove={remove}
        />
      ) : shown ? (
        // biome-ignore lint/performance/noImgElement: it has sizes of its own
        <img src={shown.src} width={shown.width} height={shown.height} alt={name} draggable={false} />
      ) : (
        <p className={classes.waiting}>{t(item?.state === 'failed' ? 'failed' : 'preparing')}</p>
      )}
      {editor.isEditable && media !== null && (
        <FigureMenu
          editor={editor}
          pictureId={id}
          isSilent={alt === null && item?.altMissing === true}
          onOpen={() => setWasOpened(true)}
          onChoose={setChoosing}
          onDescribe={() => setDescribing(true)}
          onRemove={remove}
        />
      )}
      {(wasOpened || media === null) && (
        <MediaPicker
          kind="image"
          multiple={choosing === 'beside'}
          opened={choosing !== null}
          onClose={() => setChoosing(null)}
          onChoose={choose}
        />
      )}
      {isDescribing && (
        <AltDialog
          alt={alt}
          item={item}
          onClose={() => setDescribing(false)}
          onChange={(text) => updateAttributes({ alt: text })}
        />
      )}
    </NodeViewWrapper>
  );
}

interface EmptyProps {
  id: string;
  isEditable: boolean;
  onChoose: () => void;
  onRemove: () => void;
}

function EmptyPicture({ id, isEditable, onChoose, onRemove }: EmptyProps) {
  const t = useTranslations('editor.figure');
  const failureText = useFailureText();
  const { retry } = useUploads();
  const key = useSyncExternalStore(
    onUploadsFor,
    () => uploadKeyOf(id),
    () => null,
  );
  const upload = useUpload(key);
  const isOver = upload?.state === 'failed' || upload?.state === 'refused';
  return (
    <div className={classes.empty}>
      {upload && !isOver ? (
        <Text size="sm" role="status">
          <Loader size="xs" me="xs" />
          {t('uploading', {
            name: upload.fileName,
            percent: upload.sentBytes / Math.max(1, upload.byteSize),
          })}
        </Text>
      ) : (
        <Text size="sm" role={isOver ? 'alert' : undefined}>
          {upload?.failure ? failureText(upload.failure) : t('empty')}
        </Text>
      )}
      {isEditable && (
        <Group gap="xs" justify="center">
          {upload?.state === 'failed' && (
            <Button size="compact-sm" onClick={() => retry(upload.key)}>
              {t('retry')}
            </Button>
          )}
          {(!upload || isOver) && (
            <Button size="compact-sm" variant="default" onClick={onChoose}>
              {t('choose')}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" onClick={onRemove}>
            {t('remove')}
          </Button>
        </Group>
      )}
    </div>
  );
}
