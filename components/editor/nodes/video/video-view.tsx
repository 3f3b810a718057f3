'use client';

import { Button, Group } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { addressesOf } from '@/lib/richtext/nodes/video/video-address';
import type { VideoReference } from '@/lib/richtext/nodes/video/video-hosts';
import classes from './video.module.css';
import { openVideoDialog } from './video-dialog-state';

/** A video in the editor: where it is from, and its caption. Nothing is asked of its host. */
export function VideoView({ node, editor, getPos, deleteNode }: NodeViewProps) {
  const t = useTranslations('editor.video');
  const addresses = addressesOf(node.attrs as VideoReference);
  const change = () => {
    const at = getPos();
    if (at !== undefined) openVideoDialog(editor.view, { at });
  };
  const remove = () => {
    deleteNode();
    editor.view.focus();
  };
  return (
    <NodeViewWrapper className={classes.video}>
      <div className={classes.frame} contentEditable={false}>
        <IconPlayerPlay size={40} stroke={1.4} aria-hidden />
        <p>{t('named', { host: addresses?.hostName ?? '' })}</p>
        <a href={addresses?.page} target="_blank" rel="noopener noreferrer" dir="ltr">
          {addresses?.page}
        </a>
        {editor.isEditable && (
          <Group gap="xs" justify="center">
            <Button size="compact-sm" variant="default" onClick={change}>
              {t('change')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={remove}>
              {t('remove')}
            </Button>
          </Group>
        )}
      </div>
      <NodeViewContent className={classes.caption} />
    </NodeViewWrapper>
  );
}
