'use client';

import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useSubmitKeys } from '@/components/ui/use-submit-keys';
import type { Locale } from '@/lib/i18n/locales';
import { REVIEW_NOTE_MAX, type ReviewView } from '@/lib/review/types';
import { AssignForm } from './assign-form';
import type { ReviewActions } from './review-actions';
import { ReviewActs } from './review-acts';
import type { SpokenVerb, useReview } from './use-review';

interface Props {
  verb: SpokenVerb;
  /** The language of the edition. */
  locale: Locale;
  editionId: string;
  review: ReviewView;
  reviewing: ReturnType<typeof useReview>;
  actions: ReviewActions;
}

/** Says something in a review, and decides or submits with it. As a comment it also shows what was said, and who is to review. */
export function ReviewDialog({ verb, locale, editionId, review, reviewing, actions }: Props) {
  const t = useTranslations('review');
  const tForm = useTranslations('studio.form');
  const { note } = reviewing;
  const isComment = verb === 'comment';

  async function submit() {
    if ((await reviewing.run(verb, note)) && !isComment) reviewing.close();
  }

  return (
    <Modal
      opened
      onClose={reviewing.close}
      title={t(`dialog.${verb}.${locale}`)}
      closeButtonProps={{ 'aria-label': tForm('close') }}
    >
      <Stack>
        {isComment ? (
          <>
            {review.can.assignReviewer && <AssignForm {...{ editionId, review, actions }} />}
            {review.acts.length > 0 ? (
              <ReviewActs acts={review.acts} />
            ) : (
              <Text size="sm">{t('acts.none')}</Text>
            )}
          </>
        ) : (
          <Text size="sm">{t(`dialog.${verb}Text`)}</Text>
        )}
        <form {...useSubmitKeys(submit)}>
          <Stack>
            <Textarea
              label={t(`note.${verb}`)}
              dir="auto"
              autosize
              minRows={2}
              maxRows={8}
              maxLength={REVIEW_NOTE_MAX}
              required={verb === 'requestChanges' || isComment}
              value={note}
              error={reviewing.issueOf('note')}
              onChange={(event) => reviewing.write(event.currentTarget.value)}
              data-autofocus
            />
            {reviewing.unsaved && <Alert color="red">{t('unsaved')}</Alert>}
            {!reviewing.issueOf('note') && <FailureAlert failure={reviewing.failure} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={reviewing.close}>
                {tForm(isComment ? 'close' : 'cancel')}
              </Button>
              <Button type="submit" loading={reviewing.pending}>
                {t(`verbs.${verb}`)}
              </Button>
            </Group>
          </Stack>
        </form>
      </Stack>
    </Modal>
  );
}
