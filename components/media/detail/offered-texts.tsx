'use client';

import { Button, Group } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { MediaView } from '@/lib/media/types';
import classes from './detail.module.css';

interface Props {
  media: Pick<MediaView, 'offeredCaption' | 'offeredCredit'>;
  onUse: (name: 'captionAr' | 'captionEn' | 'creditAr' | 'creditEn', value: string) => void;
}

const LANGUAGES = ['Ar', 'En'] as const;

/** What the file itself says of caption and credit, to be taken over into either language. */
export function OfferedTexts({ media, onUse }: Props) {
  const t = useTranslations('media.offered');
  const offered = [
    { name: 'caption', text: media.offeredCaption },
    { name: 'credit', text: media.offeredCredit },
  ] as const;
  const given = offered.filter(({ text }) => text);
  if (given.length === 0) return null;
  return (
    <section className={classes.offered} aria-label={t('title')}>
      <h3>{t('title')}</h3>
      <dl>
        {given.map(({ name, text }) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>
              <bdi dir="auto">{text}</bdi>
              <Group gap={4}>
                {LANGUAGES.map((language) => (
                  <Button
                    key={language}
                    size="compact-xs"
                    variant="subtle"
                    aria-label={t('useAs', { use: t(`use${language}`), what: t(name) })}
                    onClick={() => onUse(`${name}${language}`, text ?? '')}
                  >
                    {t(`use${language}`)}
                  </Button>
                ))}
              </Group>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
