'use client';

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { LocaleField } from '@/components/ui/locale-field';
import { LOCALES } from '@/lib/i18n/locales';
import { type ListItem, OWN_TITLE_MAX, type PinDetails } from '@/lib/lists/types';
import { SlotField } from './slot-field';
import { useTitleOf } from './use-title-of';

interface Props {
  item: ListItem | null;
  onClose: () => void;
  /** Resolves to whether the change was stored. */
  onSave: (item: ListItem, details: PinDetails) => Promise<boolean>;
}

/** Asks for the titles of an item in this list alone, and when readers see it there. */
export function PinDialog({ item, onClose, onSave }: Props) {
  const t = useTranslations('lists.pinDetails');
  const tForm = useTranslations('studio.form');
  return (
    <Modal
      opened={item !== null}
      onClose={onClose}
      title={t('title')}
      closeButtonProps={{ 'aria-label': tForm('close') }}
    >
      {item && <PinForm key={item.entryId} item={item} onClose={onClose} onSave={onSave} />}
    </Modal>
  );
}

const NO_DETAILS: PinDetails = { shownFrom: null, shownUntil: null, titleAr: null, titleEn: null };

function PinForm({ item, onClose, onSave }: Props & { item: ListItem }) {
  const t = useTranslations('lists.pinDetails');
  const tForm = useTranslations('studio.form');
  const titleOf = useTitleOf();
  const [details, setDetails] = useState(item.pin ?? NO_DETAILS);
  const { shownFrom, shownUntil } = details;
  const isEmptySlot = shownFrom !== null && shownUntil !== null && shownFrom >= shownUntil;
  const languages = LOCALES.filter((locale) => item.titles[locale] !== null);

  function submit(event: FormEvent) {
    event.preventDefault();
    onClose();
    void onSave(item, details);
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text fw={500}>{titleOf(item)}</Text>
        <Text c="dimmed" size="sm">
          {t('hint')}
        </Text>
        {languages.map((language) => {
          const field = language === 'ar' ? 'titleAr' : 'titleEn';
          return (
            <LocaleField
              key={language}
              name={field}
              label={t(field)}
              language={language}
              value={details[field] ?? ''}
              onChange={(title) => setDetails({ ...details, [field]: title })}
              maxLength={OWN_TITLE_MAX}
            />
          );
        })}
        <SlotField
          label={t('from')}
          description={t('fromHint')}
          value={details.shownFrom}
          onChange={(shownFrom) => setDetails({ ...details, shownFrom })}
        />
        <SlotField
          label={t('until')}
          description={t('untilHint')}
          value={details.shownUntil}
          onChange={(shownUntil) => setDetails({ ...details, shownUntil })}
          error={isEmptySlot ? t('slotEnd') : undefined}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {tForm('cancel')}
          </Button>
          <Button type="submit" disabled={isEmptySlot}>
            {t('submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
