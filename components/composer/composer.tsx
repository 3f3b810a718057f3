'use client';

import { Alert, Anchor, Button, Group, Paper, Select, Stack, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { LinkPicker } from '@/components/line-links/link-picker';
import { useLinkWarnings } from '@/components/line-links/use-link-warnings';
import { FailureAlert } from '@/components/ui/failure-alert';
import { LeaveDialog } from '@/components/ui/leave-dialog';
import { Link } from '@/components/ui/link';
import { SubmitKey } from '@/components/ui/submit-key';
import { useFocusWhen } from '@/components/ui/use-focus-when';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { useSubmitKeys } from '@/components/ui/use-submit-keys';
import type { Choice } from '@/lib/bilingual-records/types';
import { LOCALES, localised } from '@/lib/i18n/locales';
import type { PatternRow } from '@/lib/line-patterns/types';
import { BlankFields } from './blank-fields';
import classes from './composer.module.css';
import type { ComposerActions } from './composer-actions';
import { LineResult } from './line-result';
import { type MadeItem, useComposer } from './use-composer';

interface Props {
  patterns: PatternRow[];
  /** Whether the user may publish; others make a draft. */
  publishes: boolean;
  actions: ComposerActions;
}

/** A Center News line in both languages on one screen: a pattern, its blanks, and what becomes of them. Ctrl+Enter makes it. */
export function Composer({ patterns, publishes, actions }: Props) {
  const t = useTranslations('composer');
  const locale = useInterfaceLocale();
  const composer = useComposer(patterns, publishes, actions);
  const { typed, set, lines } = composer;

  return (
    <form className={classes.composer} {...useSubmitKeys(composer.make)}>
      <LeaveDialog dirty={composer.isDirty} />
      <Paper withBorder radius="md" p="md">
        <Stack>
          <Select
            label={t('pattern')}
            data={patterns.map((pattern) => ({
              value: pattern.id,
              label: localised(pattern, 'name', locale),
            }))}
            value={composer.patternId}
            allowDeselect={false}
            onChange={(id) => id && composer.choosePattern(id)}
          />
          <BlankFields blanks={composer.blanks} typed={typed} set={set} actions={actions} />
        </Stack>
      </Paper>
      <Paper withBorder radius="md" p="md">
        <Stack>
          <h2 className={classes.heading}>{t('result')}</h2>
          {LOCALES.map((each) => (
            <LineResult
              key={each}
              locale={each}
              line={lines[each]}
              isTried={composer.isTried}
              onEdit={(text) => composer.edit(each, text)}
              onWant={(isWanted) => composer.want(each, isWanted)}
            />
          ))}
          <IssueLinkPicker composer={composer} actions={actions} />
          {publishes && (
            <TextInput
              name="position"
              label={t('position')}
              description={t('positionHint')}
              inputMode="numeric"
              value={typed.position ?? ''}
              error={composer.isPositionWrong ? t('positionWrong') : composer.issueOf('to')}
              onChange={(event) => set({ position: event.currentTarget.value })}
            />
          )}
          <FailureAlert failure={composer.failure} fields={['link', 'to']} />
          <Group>
            <Button type="submit" loading={composer.pending} aria-keyshortcuts="Control+Enter">
              {t(publishes ? 'publish' : 'draft')}
            </Button>
            <SubmitKey />
          </Group>
          {composer.made && <MadeNotice key={composer.made.entryId} made={composer.made} />}
        </Stack>
      </Paper>
    </form>
  );
}

interface LinkProps {
  composer: ReturnType<typeof useComposer>;
  actions: ComposerActions;
}

function IssueLinkPicker({ composer: { typed, set, issueOf }, actions }: LinkProps) {
  const t = useTranslations('composer');
  const locale = useInterfaceLocale();
  const [issues, setIssues] = useState<Choice[]>([]);
  const warnings = useLinkWarnings(typed.link ?? '', actions.checkLink);
  const named = (choice: Choice) => ({ value: choice.id, label: localised(choice, 'name', locale) });
  return (
    <LinkPicker
      id="composer-link"
      label={t('leadsTo')}
      value={typed.link ?? ''}
      locale={locale}
      error={issueOf('link')}
      warnings={warnings}
      onChange={(link) => set({ link })}
      nameOf={(id) => issues.map(named).find(({ value }) => value === id)?.label ?? '…'}
      findIssues={async (query) => {
        const reply = await actions.findIssues({ query }).catch(() => null);
        if (!reply?.ok) return null;
        setIssues((before) => [...before, ...reply.data]);
        return reply.data.map(named);
      }}
    />
  );
}

/** What was made, with links to it. Takes the focus, so that a screen reader says it and Tab goes on from it. */
function MadeNotice({ made: { entryId, paths, isPublished, isStaged, locales } }: { made: MadeItem }) {
  const t = useTranslations('composer');
  const focus = useFocusWhen<HTMLDivElement>(true);
  return (
    <Alert
      ref={focus}
      tabIndex={-1}
      color="petrol"
      role="status"
      title={t(isPublished ? 'published' : 'drafted')}
    >
      {isStaged && <Text size="sm">{t('staged')}</Text>}
      <Group gap="md">
        {locales.map((each) => (
          <Anchor
            key={each}
            component={Link}
            size="sm"
            c="inherit"
            underline="always"
            href={`/studio/center-news/${entryId}/${each}`}
          >
            {t(`openIn.${each}`)}
          </Anchor>
        ))}
        {Object.keys(paths).length > 0 && (
          <Anchor component={Link} size="sm" c="inherit" underline="always" href="/studio/lists/center-news">
            {t('openList')}
          </Anchor>
        )}
      </Group>
    </Alert>
  );
}
