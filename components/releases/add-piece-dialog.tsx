'use client';

import { Button, Checkbox, CheckboxGroup, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { ChangeReasonFields } from '@/components/editor/screen/change-reason-fields';
import { ChoiceSearch } from '@/components/editor/screen/choice-search';
import { NoticeField } from '@/components/editor/screen/notice-field';
import { FailureAlert } from '@/components/ui/failure-alert';
import { LANGUAGE_NAMES, LOCALES } from '@/lib/i18n/locales';
import type { ScheduledKind } from '@/lib/publishing/types';
import type { ReleaseActions } from './release-actions';
import type { ShownRelease } from './shown-release';
import { useAddedPiece } from './use-added-piece';
import { useRelease } from './use-release';

interface Props {
  /** To publish or to withdraw. */
  kind: ScheduledKind;
  release: ShownRelease;
  actions: Pick<ReleaseActions, 'findPieces' | 'getPiece' | 'addEditions'>;
  onClose: () => void;
}

/** Finds a piece and puts its editions into a release: those of both languages, unless somebody says otherwise. */
export function AddPieceDialog({ kind, release, actions, onClose }: Props) {
  const t = useTranslations('releases.pieces');
  const tForm = useTranslations('studio.form');
  const { act, pending, failure } = useRelease(release);
  const added = useAddedPiece(kind, release.id, actions);
  const { piece, chosen, reasons } = added;
  const [isAsked, setAsked] = useState(false);
  async function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    const editions = added.take();
    if (editions && (await act(actions.addEditions, { editions }, t('added')))) onClose();
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(kind === 'publish' ? 'addTitle' : 'withdrawTitle')}
      closeButtonProps={{ 'aria-label': tForm('close') }}
    >
      <form noValidate onSubmit={submit}>
        <Stack>
          <FailureAlert failure={failure ?? added.failure} />
          <ChoiceSearch label={t('find')} find={added.find} chosen={[]} onPick={added.pick} />
          {piece && (
            <Text fw={500} role="status">
              <bdi>{piece.title}</bdi>
            </Text>
          )}
          {piece?.candidate && (
            <CheckboxGroup
              label={t('languages')}
              value={chosen}
              onChange={added.choose}
              error={isAsked && chosen.length === 0 ? t('chooseLanguage') : undefined}
            >
              <Stack gap="xs" mt={6}>
                {LOCALES.map((locale) => {
                  const obstacle = added.obstacleOf(locale);
                  return (
                    <Checkbox
                      key={locale}
                      value={locale}
                      label={LANGUAGE_NAMES[locale]}
                      disabled={obstacle !== null}
                      description={
                        obstacle?.key === 'absent'
                          ? t(`absent.${locale}`)
                          : obstacle && t(obstacle.key, { name: obstacle.name })
                      }
                    />
                  );
                })}
              </Stack>
            </CheckboxGroup>
          )}
          {LOCALES.filter((locale) => added.needsReason(locale)).map((locale) => (
            <fieldset key={locale} style={{ border: 0, margin: 0, padding: 0 }}>
              <legend>{LANGUAGE_NAMES[locale]}</legend>
              <ChangeReasonFields change={reasons[locale]} language={locale} takesFocus={false} />
            </fieldset>
          ))}
          {LOCALES.filter((locale) => added.takesNotice(locale)).map((locale) => (
            <NoticeField
              key={locale}
              language={locale}
              value={added.notices[locale]}
              onChange={(text) => added.setNotice(locale, text)}
            />
          ))}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tForm('cancel')}
            </Button>
            <Button type="submit" loading={pending} disabled={!piece?.candidate}>
              {t('addNow')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
