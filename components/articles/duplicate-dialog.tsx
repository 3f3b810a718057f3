'use client';

import { Alert, Button, Checkbox, CheckboxGroup, Group, Modal, Stack, Text } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { editorPath } from '@/lib/i18n/studio-addresses';
import type { EntryActions, MenuEntry } from './entry-actions';
import { useSavedFirst } from './use-saved-first';

interface Props {
  entry: MenuEntry;
  actions: Pick<EntryActions, 'duplicate'>;
  current: Locale | undefined;
  save: (() => Promise<boolean>) | undefined;
  onClose: () => void;
}

/** Asks what of a piece is copied into a new one, and opens that. */
export function DuplicateDialog({ entry, actions, current, save, onClose }: Props) {
  const t = useTranslations('history');
  const tForm = useTranslations('studio.form');
  const router = useRouter();
  const existing = LOCALES.filter((locale) => entry.editions[locale]);
  const [chosen, setChosen] = useState<Locale[]>(existing);
  const [withText, setWithText] = useState(true);
  const [withFields, setWithFields] = useState(true);
  const duplicating = useAction(actions.duplicate);
  const saving = useSavedFirst(save);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    const wanted = { entryId: entry.id, locales: chosen, withText, withFields };
    const reply = await saving.run(() => duplicating.run(wanted));
    if (!reply?.ok) return;
    const locale = chosen.find((each) => each === current) ?? chosen[0] ?? 'ar';
    onClose();
    router.push(editorPath({ kind: entry.kind, entryId: reply.data.entryId, locale }));
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('duplicate.title')}
      closeButtonProps={{ 'aria-label': tForm('close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t('duplicate.text')}</Text>
          {existing.length > 1 && (
            <CheckboxGroup
              label={t('duplicate.locales')}
              value={chosen}
              onChange={(values) => setChosen(existing.filter((locale) => values.includes(locale)))}
            >
              <Group mt={6}>
                {existing.map((locale) => (
                  <Checkbox key={locale} value={locale} label={t(`editions.${locale}`)} />
                ))}
              </Group>
            </CheckboxGroup>
          )}
          <Checkbox
            label={t('duplicate.withText')}
            description={t('duplicate.withTextHint')}
            checked={withText}
            onChange={(event) => setWithText(event.currentTarget.checked)}
          />
          <Checkbox
            label={t('duplicate.fields')}
            description={t('duplicate.fieldsHint')}
            checked={withFields}
            onChange={(event) => setWithFields(event.currentTarget.checked)}
          />
          {saving.unsaved && <Alert color="red">{t('unsaved')}</Alert>}
          <FailureAlert failure={duplicating.failure} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tForm('cancel')}
            </Button>
            <Button
              type="submit"
              disabled={chosen.length === 0 || !(withText || withFields)}
              loading={saving.busy}
            >
              {t('duplicate.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
