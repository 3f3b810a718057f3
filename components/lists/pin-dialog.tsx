'use client';

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { morningIn } from '@/components/schedule/use-moment';
import { LocaleField } from '@/components/ui/locale-field';
import type { Failure } from '@/components/ui/use-action';
import { LOCALES } from '@/lib/i18n/locales';
import { wallTimeAt } from '@/lib/i18n/wall-time';
import { type ListItem, OWN_TITLE_MAX, type PinDetails } from '@/lib/lists/types';
import { ListFailure } from './list-failure';
import { SlotField } from './slot-field';
import { useSlotEnd } from './use-slot-end';
import { useTitleOf } from './use-title-of';

interface Props {
  item: ListItem | null;
  /** Whether the list is filled by date. */
  isFilled: boolean;
  /** Why the last change failed. */
  failure: Failure | null;
  onClose: () => void;
  /** Resolves to whether the change was stored. */
  onSave: (item: ListItem, details: PinDetails) => Promise<boolean>;
}

/** Asks for the titles of an item in this list alone, and when readers see it there. */
export function PinDialog({ item, onClose, onSave, ...props }: Props) {
  const t = useTranslations('lists.pinDetails');
  const tForm = useTranslations('studio.form');
  const [saving, setSaving] = useState(false);
  function close() {
    if (!saving) onClose();
  }

  // Open until the change is stored, so that a refusal loses nothing that was typed.
  async function save(changed: ListItem, details: PinDetails) {
    setSaving(true);
    const stored = await onSave(changed, details);
    setSaving(false);
    if (stored) onClose();
    return stored;
  }

  return (
    <Modal
      opened={item !== null}
      onClose={close}
      title={t('title')}
      closeButtonProps={{ 'aria-label': tForm('close') }}
    >
      {item && (
        <PinForm key={item.entryId} {...props} item={item} saving={saving} onClose={close} onSave={save} />
      )}
    </Modal>
  );
}

const DAY_MS = 24 * 60 * 60_000;
const NO_DETAILS: PinDetails = { shownFrom: null, shownUntil: null, titleAr: null, titleEn: null };

/** A day after a beginning to come, so that both as they are proposed are no contradiction; never a moment that is over. */
const endAfter = (from: Date | null) =>
  from && from.getTime() > Date.now() ? wallTimeAt(new Date(from.getTime() + DAY_MS)) : morningIn(2);

function PinForm({
  item,
  isFilled,
  failure,
  saving,
  onClose,
  onSave,
}: Props & { item: ListItem; saving: boolean }) {
  const t = useTranslations('lists.pinDetails');
  const tForm = useTranslations('studio.form');
  const titleOf = useTitleOf();
  const { shownFrom, shownUntil, ...stored } = item.pin ?? NO_DETAILS;
  const [titles, setTitles] = useState(stored);
  const from = useSlotEnd(shownFrom);
  const until = useSlotEnd(shownUntil, () => endAfter(from.at));
  const [refused, setRefused] = useState(false);
  const isEmptySlot = from.at !== null && until.at !== null && from.at >= until.at;
  const languages = LOCALES.filter((locale) => item.titles[locale] !== null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    // Both are asked, so that each says what it lacks.
    const slot = { shownFrom: from.take(), shownUntil: until.take() };
    if (saving || isEmptySlot || slot.shownFrom === undefined || slot.shownUntil === undefined) return;
    setRefused(false);
    setRefused(!(await onSave(item, { ...titles, shownFrom: slot.shownFrom, shownUntil: slot.shownUntil })));
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text fw={500}>{titleOf(item)}</Text>
        {refused && <ListFailure failure={failure} />}
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
              value={titles[field] ?? ''}
              onChange={(title) => setTitles({ ...titles, [field]: title })}
              maxLength={OWN_TITLE_MAX}
            />
          );
        })}
        <SlotField label={t('from')} description={t('fromHint')} end={from} />
        <SlotField
          label={t('until')}
          description={t(isFilled ? 'untilHintFilled' : 'untilHint')}
          end={until}
          error={isEmptySlot ? t('slotEnd') : undefined}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} disabled={saving}>
            {tForm('cancel')}
          </Button>
          <Button type="submit" loading={saving}>
            {t('submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
