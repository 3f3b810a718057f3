'use client';

import { IconUpload } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import classes from './uploads.module.css';

/** Covers the page while files are dragged over it. */
export function DropOverlay() {
  const t = useTranslations('media');
  return (
    <div className={classes.overlay}>
      <p>
        <IconUpload size={28} aria-hidden />
        {t('dropHere')}
      </p>
    </div>
  );
}
