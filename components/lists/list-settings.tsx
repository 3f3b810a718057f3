'use client';

import { Group, Paper, Stack, Switch, TextInput, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { LeaveDialog } from '@/components/ui/leave-dialog';
import { type ArrangedList, isBuiltIn, SHOWN_MAX } from '@/lib/lists/types';
import type { ListActions, ListSettingsChange } from './list-actions';
import { ListFormEnd } from './list-form-end';
import { parsePosition } from './parse-position';
import { draftOf, type RuleDraft, RuleFields, ruleOf } from './rule-fields';
import { type ListForms, useListForm } from './use-list-form';

interface Props {
  list: Pick<ArrangedList, 'key' | 'shown' | 'showsOtherLanguage' | 'rule' | 'draft'>;
  forms: ListForms;
  issueOf: (path: string) => string | undefined;
  onSave: (changed: Partial<ListSettingsChange>) => Promise<boolean>;
  choices: ListActions['ruleChoices'];
}

interface Typed {
  shown: string;
  showsOtherLanguage: boolean;
  rule: RuleDraft;
}

// What is no number is refused in the words that name the largest one, as 0 is.
const shownIn = (typed: string) => parsePosition(typed) ?? 0;
const meaning = ({ shown, showsOtherLanguage, rule }: Typed) => ({
  shown: shownIn(shown),
  showsOtherLanguage,
  rule: ruleOf(rule) ?? rule,
});

/** What is sent of the fields that were changed. */
function changeOf(changed: Partial<Typed>): Partial<ListSettingsChange> {
  const { shown, rule, ...rest } = changed;
  const whole = rule && ruleOf(rule);
  return {
    ...rest,
    ...(shown !== undefined && { shown: shownIn(shown) }),
    ...(whole && { rule: whole }),
  };
}

/** The form for how many items readers see, whether they see items in the other language, and what fills the list. */
export function ListSettings({ list, issueOf, onSave, choices, forms }: Props) {
  const t = useTranslations('lists.settings');
  const hasRule = !isBuiltIn(list.key);
  const isDraft = list.draft !== null;
  const { value, change, isDirty, saving, refusals, props } = useListForm<Typed>({
    stored: {
      shown: String(list.shown),
      showsOtherLanguage: list.showsOtherLanguage,
      rule: draftOf(list.rule),
    },
    ...{ isDraft, meaning, forms },
    isWhole: (typed) => !hasRule || ruleOf(typed.rule) !== null,
    save: (changed) => onSave(changeOf(changed)),
  });
  const form = useRef<HTMLFormElement>(null);
  const isMissing = refusals > 0 && hasRule && ruleOf(value.rule) === null;
  // Whoever is to publish, maybe from far above, is brought to what is missing.
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  const issues = (path: string) => (path === 'term' && isMissing ? t('termMissing') : issueOf(path));

  return (
    <Paper
      maw={920}
      component="section"
      withBorder
      p="lg"
      mt="xl"
      radius="md"
      aria-labelledby="list-settings"
    >
      <form ref={form} {...props}>
        <LeaveDialog dirty={isDirty} />
        <Stack>
          <Title order={2} id="list-settings">
            {t('title')}
          </Title>
          <TextInput
            name="shown"
            inputMode="numeric"
            autoComplete="off"
            label={t('shown')}
            description={t('shownHint', { max: SHOWN_MAX })}
            error={issueOf('shown')}
            value={value.shown}
            onChange={(event) => change({ ...value, shown: event.currentTarget.value })}
            maxLength={9}
            maw={220}
          />
          <Switch
            name="showsOtherLanguage"
            label={t('other')}
            description={t('otherHint')}
            checked={value.showsOtherLanguage}
            onChange={(event) => change({ ...value, showsOtherLanguage: event.currentTarget.checked })}
          />
          {hasRule && (
            <RuleFields
              value={value.rule}
              onChange={(rule) => change({ ...value, rule })}
              issueOf={issues}
              choices={choices}
            />
          )}
          <Group>
            <ListFormEnd {...{ isDraft, isDirty, saving }} label={t('save')} />
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
