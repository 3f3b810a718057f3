import { Anchor } from '@mantine/core';
import { FileName } from '@/components/media/file-name';
import { formatByteSize } from '@/lib/i18n/byte-size';
import { commaList } from '@/lib/i18n/comma-list';
import { formatDateTime } from '@/lib/i18n/dates';
import { fileWords } from '@/lib/i18n/file-words';
import { type Locale, localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { MediaView } from '@/lib/media/types';
import classes from './detail.module.css';

/** What is known of the file itself. */
export function MediaFacts({ media, locale }: { media: MediaView; locale: Locale }) {
  const t = translator(locale, 'media');
  const { fileName, contentType, byteSize, width, height, createdAt, createdBy, replacedAt } = media;
  const opened = media.path ?? media.sources?.src;
  return (
    <>
      <dl className={classes.facts}>
        <Fact name={t('facts.name')}>
          <FileName name={fileName} />
        </Fact>
        <Fact name={t('facts.kind')}>{fileWords(contentType, locale)}</Fact>
        <Fact name={t('facts.size')}>{formatByteSize(byteSize, locale)}</Fact>
        {width && height && <Fact name={t('facts.pixels')}>{t('facts.pixelsValue', { width, height })}</Fact>}
        <Fact name={t('facts.added')}>
          {commaList([formatDateTime(createdAt, locale), localised(createdBy, 'name', locale)], locale)}
        </Fact>
        {replacedAt && <Fact name={t('facts.replaced')}>{formatDateTime(replacedAt, locale)}</Fact>}
      </dl>
      {opened && (
        <Anchor href={opened} target="_blank" size="sm" className={classes.open}>
          {t('facts.open')}
        </Anchor>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
