'use client';

import { Alert, Button, Center } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { Waiting } from '@/components/ui/waiting';
import type { MediaListState } from './media-list';

interface Props {
  list: MediaListState;
  onMore: () => void;
  isFiltered: boolean;
}

/** Below the list: that more is being read, that it could not be read, or that there is nothing. */
export function ListEnd({ list: { items, status, isWhole }, onMore, isFiltered }: Props) {
  const t = useTranslations('media.list');
  const tList = useTranslations('studio.list');
  const tForm = useTranslations('studio.form');
  if (status === 'failed') {
    return (
      <Alert color="red" variant="light" role="alert">
        <p>{t('failed')}</p>
        <Button size="compact-sm" variant="default" onClick={onMore}>
          {t('retry')}
        </Button>
      </Alert>
    );
  }
  if (!isWhole) {
    return (
      <Center p="lg">
        <Waiting size="sm" label={tForm('loading')} />
      </Center>
    );
  }
  if (items.length > 0) return null;
  return isFiltered ? (
    <Notice title={tList('nothingFound')} text={tList('nothingFoundText')} />
  ) : (
    <Notice title={t('empty')} text={t('emptyText')} />
  );
}
