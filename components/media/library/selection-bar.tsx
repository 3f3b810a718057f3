'use client';

import { Button, Text, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import type { MediaItem } from '@/components/media/media-item';
import { CreditDialog, type SetCredit } from './credit-dialog';
import classes from './library.module.css';

interface Props {
  items: readonly MediaItem[];
  onNone: () => void;
  setCredit: SetCredit;
}

/** What can be done with the selected items. */
export function SelectionBar({ items, onNone, setCredit }: Props) {
  const t = useTranslations('media.select');
  const [opened, dialog] = useDisclosure(false);
  const count = items.length;
  const mine = items.filter(({ canChange }) => canChange);
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
