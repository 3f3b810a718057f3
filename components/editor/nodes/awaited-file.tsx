'use client';

import { Button, Group, Loader, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { useFailureText } from '@/components/media/uploads/use-failure-text';
import { useUpload, useUploads } from '@/components/media/uploads/use-uploads';
import classes from './awaited-file.module.css';
import { CHOOSES } from './click-chooser';
import { onUploadsFor, uploadKeyOf } from './node-uploads';

interface Props {
  /** Id of the picture or attachment in the text. */
  id: string;
  /** Said as long as nothing has been chosen. */
  emptyText: string;
  isEditable: boolean;
  onChoose: () => void;
  onRemove: () => void;
}

/** In place of a picture or file that is not there yet: how its upload is getting on, or the offer to choose one. */
export function AwaitedFile({ id, emptyText, isEditable, onChoose, onRemove }: Props) {
  const t = useTranslations('editor.awaited');
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
    <div className={classes.awaited} contentEditable={false}>
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
          {upload?.failure ? failureText(upload.failure) : emptyText}
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
            <Button size="compact-sm" variant="default" onClick={onChoose} {...{ [CHOOSES]: '' }}>
              {t('choose')}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" onClick={onRemove}>
            {t(upload && !isOver ? 'cancel' : 'remove')}
          </Button>
        </Group>
      )}
    </div>
  );
}
