'use client';

import { Button, Group, Modal, Stack, TextInput, VisuallyHidden } from '@mantine/core';
import { type Editor, useEditorState } from '@tiptap/react';
import { useFormatter, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { insertBlock } from '@/components/editor/blocks/insert-block';
import { runCommand } from '@/components/editor/document/actions';
import { addressesOf, findVideo } from '@/lib/richtext/nodes/video/video-address';
import { VIDEO_HOSTS, type VideoReference } from '@/lib/richtext/nodes/video/video-hosts';
import { newVideo, setVideo } from './video-commands';
import { openVideoDialog, type VideoDialogState, videoDialogState } from './video-dialog-state';

/** Asks for the address of a video, and says when a pasted one has become a video by itself. */
export function VideoDialog({ editor }: { editor: Editor }) {
  const t = useTranslations('editor.video');
  const tForm = useTranslations('studio.form');
  const { open, isPasted } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => videoDialogState(state),
  });
  const close = () => openVideoDialog(editor.view, null);
  return (
    <>
      <Modal
        opened={open !== null}
        onClose={close}
        returnFocus={false}
        onExitTransitionEnd={() => editor.view.focus()}
        title={t('title')}
        closeButtonProps={{ 'aria-label': tForm('close') }}
      >
        {open && <VideoForm editor={editor} open={open} onDone={close} />}
      </Modal>
      <VisuallyHidden role="status">{isPasted ? t('pasted') : ''}</VisuallyHidden>
    </>
  );
}

interface FormProps {
  editor: Editor;
  open: NonNullable<VideoDialogState['open']>;
  onDone: () => void;
}

function VideoForm({ editor, open, onDone }: FormProps) {
  const t = useTranslations('editor.video');
  const format = useFormatter();
  const current = open === 'new' ? null : (editor.state.doc.nodeAt(open.at)?.attrs ?? null);
  const [typed, setTyped] = useState(() => addressOf(current as VideoReference | null));
  const [isRefused, setRefused] = useState(false);
  const hosts = format.list(
    Object.values(VIDEO_HOSTS).map(({ name }) => name),
    { type: 'conjunction' },
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    const video = findVideo(typed) ?? findVideo(`https://${typed.trim()}`);
    setRefused(video === null);
    if (!video) return;
    const command = open === 'new' ? insertBlock(newVideo(editor.schema, video)) : setVideo(open.at, video);
    onDone();
    runCommand(editor, command);
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          data-autofocus
          dir="ltr"
          label={t('address')}
          description={t('hint', { hosts })}
          error={isRefused && t('refused', { hosts })}
          value={typed}
          maxLength={2_048}
          inputMode="url"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Group justify="end">
          <Button type="submit">{t(open === 'new' ? 'insert' : 'done')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

const addressOf = (current: VideoReference | null) => (current && addressesOf(current)?.page) ?? '';
