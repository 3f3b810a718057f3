import { Alert, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { PrepareAgain, type PrepareAgainAction } from '@/components/media/prepare-again';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { MediaUses, MediaView } from '@/lib/media/types';
import { DeleteMedia, type RemoveMedia } from './delete-media';
import classes from './detail.module.css';
import { MediaFacts } from './media-facts';
import { MediaForm, type MediaFormActions } from './media-form';
import { MediaTexts } from './media-texts';
import { MediaUsesList } from './media-uses-list';
import { ReplaceFile } from './replace-file';
import { WaitUntilPrepared } from './wait-until-prepared';

interface Props {
  media: MediaView;
  uses: MediaUses;
  locale: Locale;
  actions: MediaFormActions & { remove: RemoveMedia; prepareAgain: PrepareAgainAction };
  /** Why its content, and that which was to replace it, could not be prepared: sentences in the user's language. */
  refusals: { content: string | null; replacement: string | null };
}

/** A picture or file: what is written about it, what is known of it, what uses it. */
export function MediaDetail({ media, uses, locale, actions, refusals }: Props) {
  const t = translator(locale, 'media');
  const isPending = media.replacement !== null && refusals.replacement === null;
  const again = media.canChange && (
    <PrepareAgain ids={[media.id]} prepareAgain={actions.prepareAgain}>
      {t('prepareAgain')}
    </PrepareAgain>
  );
  return (
    <>
      {refusals.content && (
        <Alert color="red" variant="light" maw={920} mb="md">
          <Text size="sm" mb={media.canChange ? 'sm' : undefined}>
            {t('failedItem', { reason: refusals.content })}
          </Text>
          {again}
        </Alert>
      )}
      {(media.state === 'processing' || isPending) && <WaitUntilPrepared id={media.id} />}
      {media.canChange ? (
        <MediaForm media={media} actions={actions} />
      ) : (
        <MediaTexts media={media} locale={locale} />
      )}
      <div className={classes.panels}>
        <Panel title={t('facts.title')}>
          <MediaFacts media={media} locale={locale} />
        </Panel>
        <Panel title={t('uses.title')}>
          <MediaUsesList uses={uses} locale={locale} />
          {media.canChange && <DeleteMedia media={media} uses={uses} remove={actions.remove} />}
        </Panel>
        {media.canChange && (
          <Panel title={t('replace.title')}>
            <ReplaceFile media={media} refusal={refusals.replacement} isPending={isPending} />
            {refusals.replacement && again}
          </Panel>
        )}
      </div>
    </>
  );
}

function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.panel}>
      <Title order={2} size="h3" mb="xs">
        {title}
      </Title>
      {children}
    </section>
  );
}
