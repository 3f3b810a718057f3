'use client';

import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { useFocusWhen } from '@/components/ui/use-focus-when';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import classes from './bulk.module.css';
import type { BulkActions } from './bulk-actions';
import { BulkAhead } from './bulk-ahead';
import { BulkFields } from './bulk-fields';
import { BulkForeseen } from './bulk-foreseen';
import { isChosen, NO_OPTIONS } from './bulk-options';
import { BulkOutcomes } from './bulk-outcomes';
import { aheadOf, type BulkAct, type BulkEntry, bulkPlan, OF_EDITIONS, offeredReviewers } from './bulk-plan';
import { useBulkReviewers } from './use-bulk-reviewers';
import { useBulkRun } from './use-bulk-run';

interface Props {
  act: BulkAct;
  entries: BulkEntry[];
  actions: BulkActions;
  /** Whether something was done. */
  onClose: (isDone: boolean) => void;
}

/** Says what an act will do to the selected pieces in each language, does it, and says what was done and what was refused. */
export function BulkDialog({ act, entries, actions, onClose }: Props) {
  const t = useTranslations('articles.bulk');
  const tForm = useTranslations('studio.form');
  const router = useRouter();
  const [locales, setLocales] = useState<readonly Locale[]>(LOCALES);
  const [options, setOptions] = useState(NO_OPTIONS);
  const { run, outcomes, isRunning } = useBulkRun(act, actions);
  const [begun, setBegun] = useState(0);
  /** The languages of which also those are published whose date is still to come. */
  const [early, setEarly] = useState<readonly Locale[]>([]);
  const reviewers = useBulkReviewers(act, entries, actions.findReviewers);
  const offered = offeredReviewers(reviewers.found ?? [], bulkPlan(act, entries, locales));
  const chosen = offered.find(({ id }) => id === options.reviewerId);
  const ahead = aheadOf(act, entries, locales);
  const plan = bulkPlan(act, entries, locales, { refusedIds: chosen?.refusedIds ?? [], early });
  const isBegun = begun > 0;
  // The button that was pressed is gone then, and the keyboard would be outside of the dialog.
  const running = useFocusWhen<HTMLDivElement>(isBegun);
  const close = useFocusWhen<HTMLButtonElement>(isBegun && !isRunning);
  const isReady = plan.tasks.length > 0 && isChosen(act, { ...options, reviewerId: chosen?.id ?? null });

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (!isReady || isBegun) return;
    setBegun(plan.tasks.length);
    await run(plan.tasks, options);
    router.refresh();
  }

  return (
    <Modal
      opened
      onClose={() => !isRunning && onClose(isBegun)}
      title={t(`acts.${act}`)}
      closeButtonProps={{ 'aria-label': tForm('close') }}
      size="lg"
    >
      <form onSubmit={submit}>
        <Stack>
          {!isBegun && OF_EDITIONS.includes(act) && <Languages value={locales} onChange={setLocales} />}
          {!isBegun && <BulkForeseen act={act} plan={plan} />}
          {!isBegun && <BulkAhead ahead={ahead} value={early} onChange={setEarly} />}
          {!isBegun && (
            <BulkFields
              {...{ act, actions, reviewers, offered }}
              hasUpdates={plan.tasks.some(({ isUpdate }) => isUpdate)}
              value={options}
              onChange={setOptions}
            />
          )}
          {isBegun && (
            <div ref={running} tabIndex={-1} className={classes.running}>
              <BulkOutcomes {...{ act, outcomes, isRunning }} of={begun} />
            </div>
          )}
          <Group justify="flex-end">
            <Button ref={close} variant="default" disabled={isRunning} onClick={() => onClose(isBegun)}>
              {tForm(isBegun ? 'close' : 'cancel')}
            </Button>
            {!isBegun && (
              <Button
                type="submit"
                color={act === 'trash' ? 'red' : undefined}
                disabled={!isReady}
                data-autofocus
              >
                {t(`acts.${act}`)}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Languages({ value, onChange }: { value: readonly Locale[]; onChange: (value: Locale[]) => void }) {
  const t = useTranslations('articles.filter');
  return (
    <Group gap="md">
      {LOCALES.map((locale, index) => (
        <Checkbox
          key={locale}
          label={t(locale === 'ar' ? 'arabic' : 'english')}
          data-autofocus={index === 0 || undefined}
          checked={value.includes(locale)}
          onChange={(event) => {
            const isWanted = event.currentTarget.checked;
            onChange(LOCALES.filter((each) => (each === locale ? isWanted : value.includes(each))));
          }}
        />
      ))}
    </Group>
  );
}
