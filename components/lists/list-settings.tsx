'use client';

import { Button, Group, Paper, Stack, Switch, TextInput, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { LeaveDialog } from '@/components/ui/leave-dialog';
import { type ArrangedList, isBuiltIn, SHOWN_MAX } from '@/lib/lists/types';
import type { ListActions, ListSettingsChange } from './list-actions';
import { parsePosition } from './parse-position';
import { draftOf, RuleFields, ruleOf } from './rule-fields';

interface Props {
  list: Pick<ArrangedList, 'key' | 'shown' | 'showsOtherLanguage' | 'rule'>;
  issueOf: (path: string) => string | undefined;
  onSave: (settings: ListSettingsChange) => Promise<boolean>;
  choices: ListActions['ruleChoices'];
}

/** The form for how many items readers see, whether they see items in the other language, and what fills the list. */
export function ListSettings({ list, issueOf, onSave, choices }: Props) {
  const t = useTranslations('lists.settings');
  const [saving, setSaving] = useState(false);
  const [shown, setShown] = useState(String(list.shown));
  const [showsOtherLanguage, setShowsOtherLanguage] = useState(list.showsOtherLanguage);
  const [rule, setRule] = useState(() => draftOf(list.rule));
  const hasRule = !isBuiltIn(list.key);
  const chosen = ruleOf(rule);
  const isDirty =
    parsePosition(shown) !== list.shown ||
    showsOtherLanguage !== list.showsOtherLanguage ||
    JSON.stringify(rule) !== JSON.stringify(draftOf(list.rule));

  async function submit(event: FormEvent) {
    event.preventDefault();
    setSaving(true);
    await onSave({
      // What is no number is refused in the words that name the largest one, as 0 is.
      shown: parsePosition(shown) ?? 0,
      showsOtherLanguage,
      ...(hasRule && chosen && { rule: chosen }),
    });
    setSaving(false);
  }

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
      <form onSubmit={submit}>
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
            value={shown}
            onChange={(event) => setShown(event.currentTarget.value)}
            maxLength={9}
            maw={220}
          />
          <Switch
            name="showsOtherLanguage"
            label={t('other')}
            description={t('otherHint')}
            checked={showsOtherLanguage}
            onChange={(event) => setShowsOtherLanguage(event.currentTarget.checked)}
          />
          {hasRule && <RuleFields value={rule} onChange={setRule} issueOf={issueOf} choices={choices} />}
          <Group>
            <Button type="submit" variant="default" loading={saving} disabled={hasRule && !chosen}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
