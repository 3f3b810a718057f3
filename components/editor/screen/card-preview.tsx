'use client';

import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import classes from './publishing.module.css';

interface Props {
  editionId: string;
  /** Names the state of the draft, so that another state is drawn anew. */
  state: string;
}

/** What is shown where a link to the piece is shared. It is drawn when the dialog is opened; publishing does not wait for it. */
export function CardPreview({ editionId, state }: Props) {
  const t = useTranslations('editor.publish');
  const [hasFailed, setHasFailed] = useState(false);
  return (
    <div>
      <dt>{t('card')}</dt>
      <dd>
        {hasFailed ? (
          <Text size="sm">{t('cardFailed')}</Text>
        ) : (
          // biome-ignore lint/performance/noImgElement: the picture is made for this size, and pictures are not optimised here
          <img
            className={classes.card}
            src={`/studio/editions/${editionId}/card?${new URLSearchParams({ state })}`}
            width={1200}
            height={630}
            alt={t('cardAlt')}
            onError={() => setHasFailed(true)}
          />
        )}
      </dd>
    </div>
  );
}
