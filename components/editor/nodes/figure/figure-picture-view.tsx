'use client';

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { runCommand } from '@/components/editor/document/actions';
import { editionLocale } from '@/components/editor/document/block-direction';
import { AwaitedFile } from '@/components/editor/nodes/awaited-file';
import { forgetUpload } from '@/components/editor/nodes/node-uploads';
import type { MediaItem } from '@/components/media/media-item';
import { MediaPicker } from '@/components/media/picker/media-picker';
import { useMediaItem } from '@/components/media/use-media-item';
import { AltDialog } from './alt-dialog';
import classes from './figure.module.css';
import { addBeside, newPicture, removePicture } from './figure-commands';
import { FigureMenu } from './figure-menu';
import { isSilent, libraryAlt } from './library-alt';
import { setPicture } from './set-picture';
import { useRatio } from './use-ratio';

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
  const wrapper = useRef<HTMLDivElement>(null);
  useRatio(wrapper, shown ?? null);
  const locale = editionLocale(editor.state);
  const name = alt || libraryAlt(item, locale) || item?.fileName || t('picture');
  return (
    <NodeViewWrapper
      ref={wrapper}
      className={classes.picture}
      contentEditable={false}
      aria-label={t('pictureNamed', { name })}
    >
      {media === null ? (
        <AwaitedFile
          id={id}
          emptyText={t('empty')}
          isEditable={editor.isEditable}
          onChoose={() => setChoosing('this')}
          onRemove={remove}
        />
      ) : shown ? (
        // biome-ignore lint/performance/noImgElement: it has sizes of its own
        <img src={shown.src} width={shown.width} height={shown.height} alt={name} draggable={false} />
      ) : (
        <p className={classes.waiting}>
          {t(item === null ? 'gone' : item?.state === 'failed' ? 'failed' : 'preparing')}
        </p>
      )}
      {editor.isEditable && media !== null && (
        <FigureMenu
          editor={editor}
          pictureId={id}
          isSilent={isSilent(alt, item, locale)}
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
          libraryAlt={libraryAlt(item, locale)}
          onClose={() => setDescribing(false)}
          onChange={(text) => updateAttributes({ alt: text })}
        />
      )}
    </NodeViewWrapper>
  );
}
