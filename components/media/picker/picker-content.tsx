'use client';

import { Button, Group, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { MediaItem } from '@/components/media/media-item';
import { DropOverlay } from '@/components/media/uploads/drop-overlay';
import { UploadButtons } from '@/components/media/uploads/upload-buttons';
import { UploadRow } from '@/components/media/uploads/upload-row';
import { useIncomingFiles } from '@/components/media/uploads/use-incoming-files';
import type { MediaPickerProps } from './media-picker';
import classes from './picker.module.css';
import { PickerList } from './picker-list';
import { useChosenItems } from './use-chosen-items';
import { usePickerUploads } from './use-picker-uploads';

interface Props extends Required<Pick<MediaPickerProps, 'kind' | 'multiple' | 'onChoose'>> {
  onCancel: () => void;
}

const DEBOUNCE_MS = 250;

export function PickerContent({ kind, multiple, onChoose, onCancel }: Props) {
  const t = useTranslations('media');
  const tForm = useTranslations('studio.form');
  const [words, setWords] = useState('');
  const [searched] = useDebouncedValue(words.trim(), DEBOUNCE_MS);
  const chosen = useChosenItems(multiple);
  const uploads = usePickerUploads(kind, multiple, chosen.add);
  const isOver = useIncomingFiles(uploads.take);
  const query = new URLSearchParams({ kind, ...(searched !== '' && { q: searched }) }).toString();
  const count = chosen.items.length;
  const choose = (items: MediaItem[]) => items.length > 0 && onChoose(items);
  return (
    <div className={classes.content}>
      <Group gap="sm">
        <TextInput
          type="search"
          className={classes.search}
          aria-label={t('list.search')}
          placeholder={t('list.search')}
          value={words}
          maxLength={200}
          data-autofocus
          leftSection={<IconSearch size={16} aria-hidden />}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <UploadButtons only={kind} multiple={multiple} onFiles={uploads.take} />
      </Group>
      {uploads.shown.length > 0 && (
        <ul className={classes.uploads} aria-label={t('upload.title')}>
          {uploads.shown.map((upload) => (
            <UploadRow key={upload.key} upload={upload} cancel={uploads.cancel} retry={uploads.retry} />
          ))}
        </ul>
      )}
      <PickerList
        key={query}
        query={query}
        multiple={multiple}
        chosen={chosen}
        onOpen={(item) => choose([item])}
      />
      <Group justify="flex-end" className={classes.foot}>
        <Button variant="default" onClick={onCancel}>
          {tForm('cancel')}
        </Button>
        <Button disabled={count === 0} onClick={() => choose(chosen.items)}>
          {multiple && count > 0 ? t('picker.chooseCount', { count }) : t('picker.choose')}
        </Button>
      </Group>
      {isOver && <DropOverlay />}
    </div>
  );
}
