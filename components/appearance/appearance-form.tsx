'use client';

import { Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { MediaField } from '@/components/media/media-field';
import { SettingsGroup } from '@/components/settings/settings-group';
import { RecordForm } from '@/components/ui/record-form';
import type { Reply } from '@/components/ui/reply';
import type { Stored } from '@/components/ui/stored';
import { useRecordForm } from '@/components/ui/use-record-form';
import { STANDARD_TOKENS } from '@/lib/appearance/look/standard';
import {
  APPEARANCE_NAMES,
  type AppearanceName,
  type AppearanceValues,
  COLOUR_NAMES,
  FACE_NAMES,
  PICTURE_NAMES,
  type Tokens,
} from '@/lib/appearance/look/types';
import type { Locale } from '@/lib/i18n/locales';
import { MIN_ICON } from '@/lib/media/types';
import { ColourFields } from './colour-fields';
import { FaceFields } from './face-fields';
import { LogoFields } from './logo-fields';
import { LookPreview } from './look-preview';
import type { LookSample } from './look-sample';

interface Props {
  initial: Stored<AppearanceValues>;
  samples: Record<Locale, LookSample>;
  save: (input: AppearanceValues & { version: number }) => Promise<Reply<{ version: number }>>;
  read: () => Promise<Reply<Stored<AppearanceValues>>>;
}

/** The colours, fonts, logos and the icon of readers' pages, beside what they make of a page. */
export function AppearanceForm({ initial, samples, save, read }: Props) {
  const t = useTranslations('settings.appearance');
  const form = useRecordForm<AppearanceValues>({ initial, save, read });
  const labels = Object.fromEntries(APPEARANCE_NAMES.map((name) => [name, t(`fields.${name}`)]));
  const field = (name: AppearanceName) => ({
    name,
    label: t(`fields.${name}`),
    value: form.values[name],
    error: form.issueOf(name),
    onChange: (value: string) => form.set(name, value),
  });
  const standard = (names: readonly (keyof Tokens)[]) => (
    <Button
      size="xs"
      variant="subtle"
      style={{ alignSelf: 'start' }}
      disabled={names.every((name) => form.values[name] === STANDARD_TOKENS[name])}
      onClick={() => {
        for (const name of names) form.set(name, STANDARD_TOKENS[name]);
      }}
    >
      {t('standard')}
    </Button>
  );
  const formatValue = (name: string, value: string) => {
    if ((PICTURE_NAMES as readonly string[]).includes(name)) return value && t('chosen');
    if ((FACE_NAMES as readonly string[]).includes(name)) return t(`faces.${value as Tokens['textFaceAr']}`);
    return name === 'logoStands' ? t(`stands.${value as 'beside'}`) : value;
  };
  return (
    <RecordForm form={form} labels={labels} formatValue={formatValue}>
      <LookPreview values={form.values} samples={samples} />
      <SettingsGroup title={t('groups.colours')}>
        <ColourFields field={field} values={form.values} />
        {standard(COLOUR_NAMES)}
      </SettingsGroup>
      <SettingsGroup title={t('groups.fonts')}>
        <FaceFields field={field} />
        {standard(FACE_NAMES)}
      </SettingsGroup>
      <SettingsGroup title={t('groups.logo')}>
        <LogoFields field={field} values={form.values} />
      </SettingsGroup>
      <SettingsGroup title={t('groups.icon')}>
        <MediaField {...field('icon')} description={t('hints.icon', { size: MIN_ICON })} kind="image" />
      </SettingsGroup>
    </RecordForm>
  );
}
