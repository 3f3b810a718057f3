'use client';

import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { DeleteRecord } from '@/components/ui/delete-record';
import type { Reply } from '@/components/ui/reply';
import type { MediaUses, MediaView } from '@/lib/media/types';

export type RemoveMedia = (input: { id: string; alsoFromHistory: boolean }) => Promise<Reply<unknown>>;

interface Props {
  media: Pick<MediaView, 'id' | 'fileName' | 'isUsed'>;
  uses: MediaUses;
  remove: RemoveMedia;
}

/** Deletes what no piece uses. Where earlier versions of texts show it, that is said before. */
export function DeleteMedia({ media: { id, fileName, isUsed }, uses, remove }: Props) {
  const t = useTranslations('media.delete');
  const isInHistory = uses.uses.length + uses.others > 0;
  return (
    <>
      {isUsed && <Text size="sm">{t('used')}</Text>}
      {!isUsed && (
        <DeleteRecord
          button={t('button')}
          title={t('title', { file: fileName })}
          text={isInHistory ? `${t('text')} ${t('inHistory')}` : t('text')}
          remove={() => remove({ id, alsoFromHistory: isInHistory })}
          listPath="/studio/media"
        />
      )}
    </>
  );
}
