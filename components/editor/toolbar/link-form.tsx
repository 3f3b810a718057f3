'use client';

import { Button, Group, Stack, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { removeLink, setLink } from './set-link';
import { typedHref } from './typed-href';

interface Props {
  editor: Editor;
  onDone: () => void;
}

export function LinkForm({ editor, onDone }: Props) {
  const t = useTranslations('editor.toolbar.link');
  const current: string = editor.getAttributes('link').href ?? '';
  const [typed, setTyped] = useState(current);
  const [refused, setRefused] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    const href = typedHref(typed);
    setRefused(href === null);
    if (href === null) return;
    setLink(editor, href);
    onDone();
  }

  function remove() {
    removeLink(editor);
    onDone();
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" w={300}>
        <TextInput
          data-autofocus
          dir="ltr"
          label={t('address')}
          description={t('hint')}
          error={refused && t('refused')}
          value={typed}
          maxLength={2_048}
          inputMode="url"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Group gap="sm">
          <Button type="submit" size="xs">
            {t('apply')}
          </Button>
          {current !== '' && (
            <Button size="xs" variant="default" onClick={remove}>
              {t('remove')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
