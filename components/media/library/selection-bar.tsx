'use client';

import { Button, Text, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import type { MediaItem } from '@/components/media/media-item';
import { PrepareAgain, type PrepareAgainAction } from '@/components/media/prepare-again';
import { CreditDialog, type SetCredit } from './credit-dialog';
import classes from './library.module.css';

interface Props {
  items: readonly MediaItem[];
  onNone: () => void;
  setCredit: SetCredit;
  prepareAgain: PrepareAgainAction;
}

/** What can be done with the selected items. */
export function SelectionBar({ items, onNone, setCredit, prepareAgain }: Props) {
  const t = useTranslations('media.select');
  const [opened, dialog] = useDisclosure(false);
  const count = items.length;
  const mine = items.filter(({ canChange }) => canChange);
  const failed = mine.filter(({ state }) => state === 'failed');
  return (
    <>
      <VisuallyHidden role="status">{count > 0 ? t('count', { count }) : ''}</VisuallyHidden>
      {count > 0 && (
        <section className={classes.bar} aria-label={t('count', { count })}>
          <Text className={classes.count}>{t('count', { count })}</Text>
          {mine.length > 0 && (
            <Button size="sm" onClick={dialog.open}>
              {t('credit')}
            </Button>
          )}
          {failed.length > 0 && (
            <PrepareAgain ids={failed.map(({ id }) => id)} prepareAgain={prepareAgain} onDone={onNone}>
              {t('prepareAgain', { count: failed.length })}
            </PrepareAgain>
          )}
          <Button size="sm" variant="default" onClick={onNone}>
            {t('none')}
          </Button>
        </section>
      )}
      {opened && (
        <CreditDialog
          items={mine}
          others={count - mine.length}
          setCredit={setCredit}
          onClose={dialog.close}
        />
      )}
    </>
  );
}
