'use client';

import { Checkbox, SimpleGrid } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { fieldProps } from '@/components/bilingual-records/field-props';
import { LocaleField } from '@/components/ui/locale-field';
import { RecordForm } from '@/components/ui/record-form';
import type { Reply } from '@/components/ui/reply';
import type { Stored } from '@/components/ui/stored';
import { useRecordForm } from '@/components/ui/use-record-form';
import { ALT_MAX, CAPTION_MAX, CREDIT_MAX, type MediaView } from '@/lib/media/types';
import { formatFocalPoint, parseFocalPoint } from './focal-point';
import { MediaPicture } from './media-picture';
import { type MediaValues, mediaValues } from './media-values';
import { OfferedTexts } from './offered-texts';

export interface MediaFormActions {
  save: (input: MediaValues & { id: string; version: number }) => Promise<Reply<{ version: number }>>;
  read: (input: { id: string }) => Promise<Reply<Stored<MediaValues>>>;
}

interface Props {
  media: MediaView;
  actions: MediaFormActions;
}

const TEXTS = ['captionAr', 'captionEn', 'creditAr', 'creditEn'] as const;

/** What is written about a picture or file, and the focal point of a picture: saved together. */
export function MediaForm({ media, actions }: Props) {
  const { id, version, kind } = media;
  const isPicture = kind === 'image';
  const form = useRecordForm<MediaValues>({
    initial: { fields: mediaValues(media), version },
    save: (input) => actions.save({ ...input, id }),
    read: () => actions.read({ id }),
  });
  const { labels, formatValue } = useValueWords(isPicture);
  return (
    <RecordForm form={form} labels={labels} formatValue={formatValue}>
      {isPicture && (
        <MediaPicture
          media={media}
          focal={parseFocalPoint(form.values.focal)}
          onFocal={(point) => form.set('focal', formatFocalPoint(point))}
        />
      )}
      <OfferedTexts media={media} onUse={form.set} />
      {isPicture && <AltFields form={form} />}
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
        {TEXTS.map((name) => (
          <TextField key={name} form={form} name={name} />
        ))}
      </SimpleGrid>
    </RecordForm>
  );
}

function useValueWords(isPicture: boolean) {
  const t = useTranslations('media');
  const names = isPicture ? (['altAr', 'altEn', 'decorative', ...TEXTS, 'focal'] as const) : TEXTS;
  return {
    labels: Object.fromEntries(names.map((name) => [name, t(`fields.${name}`)])),
    formatValue: (name: string, value: string) => {
      if (name === 'decorative') return t(value ? 'values.yes' : 'values.no');
      return name === 'focal' ? t('values.focal', { ...parseFocalPoint(value) }) : value;
    },
  };
}

type Form = { form: ReturnType<typeof useRecordForm<MediaValues>> };

function AltFields({ form }: Form) {
  const t = useTranslations('media');
  return (
    <>
      <Checkbox
        label={t('fields.decorative')}
        description={t('hints.decorative')}
        checked={form.values.decorative !== ''}
        onChange={(event) => form.set('decorative', event.currentTarget.checked ? 'yes' : '')}
      />
      {form.values.decorative === '' && (
        <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
          <TextField form={form} name="altAr" />
          <TextField form={form} name="altEn" />
        </SimpleGrid>
      )}
    </>
  );
}

const KIND_OF = { alt: 'alt', caption: 'caption', credit: 'credit' } as const;
const LIMITS = { alt: ALT_MAX, caption: CAPTION_MAX, credit: CREDIT_MAX };
const ROWS = { alt: 2, caption: 2, credit: undefined };

function TextField({ form, name }: Form & { name: (typeof TEXTS)[number] | 'altAr' | 'altEn' }) {
  const t = useTranslations('media');
  const kind = KIND_OF[name.slice(0, -2) as keyof typeof KIND_OF];
  return (
    <LocaleField
      {...fieldProps(form, name)}
      label={t(`fields.${name}`)}
      description={t(`hints.${kind}`)}
      language={name.endsWith('Ar') ? 'ar' : 'en'}
      maxLength={LIMITS[kind]}
      rows={ROWS[kind]}
    />
  );
}
