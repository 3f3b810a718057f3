'use client';

import { Divider, Modal, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { MadeAddress } from '@/components/ui/made-address';
import { useAction } from '@/components/ui/use-action';
import type { Locale } from '@/lib/i18n/locales';
import { NewLinkForm } from './new-link-form';
import type { PreviewLinkActions, ShownPreviewLink } from './preview-link-actions';
import { PreviewLinkList } from './preview-link-list';

interface Props {
  edition: { id: string; locale: Locale };
  siteUrl: string;
  actions: PreviewLinkActions;
  /** Saves what is typed, so that a new link shows it. */
  save: () => Promise<boolean>;
  onClose: () => void;
}

/** Makes links by which outsiders see an edition, and shows those there are. */
export function PreviewLinksDialog({ edition, siteUrl, actions, save, onClose }: Props) {
  const t = useTranslations('studio.previewLinks');
  const tForm = useTranslations('studio.form');
  const [made, setMade] = useState<string | null>(null);
  const [asked, ask] = useState<ShownPreviewLink | null>(null);
  const { links, failure, refresh } = useLinks(edition.id, actions.list);
  function show(path: string) {
    setMade(siteUrl + path);
    void refresh();
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      // The question before a link is revoked is closed by itself.
      closeOnEscape={asked === null}
      title={t('title')}
      closeButtonProps={{ 'aria-label': tForm('close') }}
    >
      <Stack>
        <Text size="sm">{t(`lead.${edition.locale}`)}</Text>
        {made && (
          <MadeAddress
            key={made}
            address={made}
            title={t('made')}
            text={t('madeText')}
            label={t('address')}
            copy={t('copy')}
            copied={t('copied')}
          />
        )}
        <NewLinkForm editionId={edition.id} {...{ actions, save }} onMade={show} />
        <Divider />
        <FailureAlert failure={failure} />
        <PreviewLinkList {...{ links, actions, asked }} onAsk={ask} onRevoked={() => void refresh()} />
      </Stack>
    </Modal>
  );
}

function useLinks(editionId: string, list: PreviewLinkActions['list']) {
  const [links, setLinks] = useState<ShownPreviewLink[] | null>(null);
  const { run, failure } = useAction(list);
  // The functions of `useAction` are other ones at every render.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the edition alone decides what is asked for
  const refresh = useCallback(async () => {
    const reply = await run({ editionId });
    if (reply.ok) setLinks(reply.data);
  }, [editionId]);
  useEffect(() => void refresh(), [refresh]);
  return { links, failure, refresh };
}
