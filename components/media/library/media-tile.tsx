'use client';

import { IconAlertTriangle, IconFileText, IconPhoto } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { FileName } from '@/components/media/file-name';
import type { MediaItem } from '@/components/media/media-item';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatByteSize } from '@/lib/i18n/byte-size';
import classes from './grid.module.css';

/** Why pictures cannot be prepared (lib/media/prepare), in the few words for which a tile has space. */
const FAILURES = ['unreadable', 'tooDemanding', 'lost'] as const;

/** What is wrong with an item, or worth knowing; null for most. */
function useMark(item: MediaItem): { text: string; isWarning: boolean } | null {
  const t = useTranslations('media.marks');
  if (item.state === 'failed') {
    const reason = FAILURES.find((key) => item.failureKey === `media.${key}`);
    return { text: t(reason ?? 'failed'), isWarning: true };
  }
  if (item.state === 'processing') return { text: t('processing'), isWarning: false };
  return item.altMissing ? { text: t('altMissing'), isWarning: true } : null;
}

/** The picture and the words of a tile. */
export function MediaTile({ item }: { item: MediaItem }) {
  const locale = useInterfaceLocale();
  const mark = useMark(item);
  const { fileName, byteSize, width, height } = item;
  return (
    <>
      <span className={classes.picture} style={{ backgroundColor: item.placeholder ?? undefined }}>
        <Thumbnail item={item} />
      </span>
      <FileName name={fileName} className={classes.name} />
      <span className={classes.facts} data-warning={mark?.isWarning || undefined}>
        {mark?.isWarning && <IconAlertTriangle size={14} aria-hidden />}
        {mark?.text ??
          (width && height ? (
            <bdi dir="ltr">{`${width} × ${height}`}</bdi>
          ) : (
            formatByteSize(byteSize, locale)
          ))}
      </span>
    </>
  );
}

function Thumbnail({ item: { kind, thumbnail, focalX, focalY } }: { item: MediaItem }) {
  const Icon = kind === 'image' ? IconPhoto : IconFileText;
  if (!thumbnail) return <Icon size={40} stroke={1.2} aria-hidden />;
  const objectPosition = `${focalX * 100}% ${focalY * 100}%`;
  return (
    // biome-ignore lint/performance/noImgElement: it has the right size, and pictures are not optimised here
    <img
      src={thumbnail.src}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      style={{ objectPosition }}
    />
  );
}
