import { Paper, Text } from '@mantine/core';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { MediaView } from '@/lib/media/types';
import classes from './detail.module.css';
import { MediaPicture } from './media-picture';

const NAMES = ['altAr', 'altEn', 'captionAr', 'captionEn', 'creditAr', 'creditEn'] as const;

/** What is written about a picture or file, for somebody who may not change it. */
export function MediaTexts({ media, locale }: { media: MediaView; locale: Locale }) {
  const t = translator(locale, 'media');
  const focal = { x: Math.round(media.focalX * 100), y: Math.round(media.focalY * 100) };
  return (
    <Paper withBorder radius="md" p="lg" maw={920}>
      {media.kind === 'image' && <MediaPicture media={media} focal={focal} />}
      <dl className={classes.facts}>
        {NAMES.filter((name) => media[name] !== '').map((name) => (
          <div key={name}>
            <dt>{t(`fields.${name}`)}</dt>
            <dd dir="auto">{media[name]}</dd>
          </div>
        ))}
      </dl>
      <Text size="sm" c="dimmed" mt="md">
        {t('readOnly')}
      </Text>
    </Paper>
  );
}
