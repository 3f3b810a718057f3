'use client';

import { Button } from '@mantine/core';
import { IconArrowLeft, IconEye, IconHistory } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { KIND_SEGMENTS, type Kind } from '@/lib/i18n/addresses';
import classes from './screen.module.css';

interface Props {
  kind: Kind;
  /** The EditionTabs. */
  tabs: ReactNode;
  children?: ReactNode;
  onPreview?: (() => void) | undefined;
  /** The path of the timeline of an edition that is stored. */
  history?: string | undefined;
}

/** The header of the edit screen: a link to the list, the edition tabs, and the buttons for the history, the preview and publishing. */
export function EditHead({ kind, tabs, children, onPreview, history }: Props) {
  const t = useTranslations('editor');
  const tHistory = useTranslations('history');
  return (
    <div className={classes.head}>
      <Link href={`/studio/${KIND_SEGMENTS[kind]}`} className={classes.back}>
        <IconArrowLeft size={18} aria-hidden className="icon-dir" />
        {t(`back.${kind}`)}
      </Link>
      {tabs}
      <div className={classes.actions}>
        {history && (
          <Button
            component={Link}
            href={history}
            variant="default"
            leftSection={<IconHistory size={16} aria-hidden />}
          >
            {tHistory('open')}
          </Button>
        )}
        {onPreview && (
          <Button variant="default" leftSection={<IconEye size={16} aria-hidden />} onClick={onPreview}>
            {t('preview.open')}
          </Button>
        )}
        {children}
      </div>
    </div>
  );
}
