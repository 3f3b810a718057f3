'use client';

import { Button, Group, Stack, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { insertsLink, removeLink, setLink } from './set-link';
import { typedHref } from './typed-href';

interface Props {
  editor: Editor;
  onDone: () => void;
}

export function LinkForm({ editor, onDone }: Props) {
  const t = useTranslations('editor.toolbar.link');
  const current: string = editor.getAttributes('link').href ?? '';
  const [typed, setTyped] = useState(current);
  const [isNew] = useState(() => insertsLink(editor));
  const [words, setWords] = useState('');
  const [refused, setRefused] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    const href = typedHref(typed);
    setRefused(href === null);
    if (href === null) return;
    setLink(editor, href, words);
    onDone();
  }

  function remove() {
    removeLink(editor);
    onDone();
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" w={300}>
        {isNew && (
          <TextInput
            dir="auto"
            label={t('words')}
            description={t('wordsHint')}
            value={words}
            maxLength={500}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        )}
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
