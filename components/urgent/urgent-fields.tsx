'use client';

import { Button, Group, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { LinkPicker } from '@/components/line-links/link-picker';
import { type CheckLink, useLinkWarnings } from '@/components/line-links/use-link-warnings';
import { FailureAlert } from '@/components/ui/failure-alert';
import { LeaveDialog } from '@/components/ui/leave-dialog';
import { LocaleField } from '@/components/ui/locale-field';
import type { Reply } from '@/components/ui/reply';
import { changeSeen } from '@/components/ui/seen-version';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { useSubmitKeys } from '@/components/ui/use-submit-keys';
import type { Choice } from '@/lib/bilingual-records/types';
import { type Locale, localised } from '@/lib/i18n/locales';
import { URGENT_LINKS, URGENT_TEXT_MAX, type UrgentEnd } from '@/lib/urgent/types';
import { UrgentEndField } from './urgent-end-field';
import { useUrgentEnd } from './use-urgent-end';

export interface UrgentProps {
  language: Locale;
  /** The line that is stored, with its end in the interface language. */
  line: { text: string; link: string; endsAt: Date; ends: string; isShown: boolean; version: number } | null;
  /** Names of the issues that lines lead to. */
  named: Choice[];
  actions: {
    set: (input: {
      locale: Locale;
      version: number;
      text: string;
      link: string;
      end: UrgentEnd;
    }) => Promise<Reply<unknown>>;
    remove: (input: { locale: Locale; version: number }) => Promise<Reply<unknown>>;
    findIssues: (input: { query: string }) => Promise<Reply<Choice[]>>;
    checkLink: CheckLink;
  };
}

/** What is said of the urgent line of one language, and the buttons that show it and take it away. */
export function UrgentFields({
  language,
  line,
  named,
  actions,
  onStored,
}: UrgentProps & { onStored: () => void }) {
  const t = useTranslations('urgent');
  const locale = useInterfaceLocale();
  const shown = line?.isShown ? line : null;
  const shownVersion = line?.version ?? 0;
  const record = `urgent ${language}`;
  const [text, setText] = useState(shown?.text ?? '');
  const [link, setLink] = useState(shown?.link ?? '');
  const end = useUrgentEnd(shown?.endsAt ?? null);
  const [issues, setIssues] = useState(named);
  const warnings = useLinkWarnings(link, actions.checkLink);
  const setting = useAction(actions.set);
  const removing = useAction(actions.remove);
  const isDirty = text !== (shown?.text ?? '') || link !== (shown?.link ?? '') || end.isDirty;
  const nameOf = (choice: Choice) => ({ value: choice.id, label: localised(choice, 'name', locale) });

  async function submit() {
    const chosen = end.take();
    if (setting.pending || chosen === null) return;
    const reply = await changeSeen(record, shownVersion, (version) =>
      setting.run({ locale: language, version, text, link, end: chosen }),
    );
    if (reply.ok) onStored();
  }

  async function remove() {
    const reply = await changeSeen(record, shownVersion, (version) =>
      removing.run({ locale: language, version }),
    );
    if (reply.ok) onStored();
  }

  return (
    <form {...useSubmitKeys(submit)}>
      <LeaveDialog dirty={isDirty} />
      <Stack>
        <FailureAlert
          failure={setting.failure ?? removing.failure}
          fields={['text', 'link', 'end', 'moment']}
        />
        <LocaleField
          name={`urgent-${language}`}
          label={t('text')}
          language={language}
          value={text}
          error={setting.issueOf('text')}
          maxLength={URGENT_TEXT_MAX}
          required
          onChange={setText}
        />
        <LinkPicker
          id={`urgent-link-${language}`}
          label={t('link')}
          value={link}
          locale={language}
          kinds={URGENT_LINKS}
          error={setting.issueOf('link')}
          warnings={warnings}
          onChange={setLink}
          nameOf={(id) => issues.map(nameOf).find(({ value }) => value === id)?.label ?? '…'}
          findIssues={async (query) => {
            const reply = await actions.findIssues({ query }).catch(() => null);
            if (!reply?.ok) return null;
            setIssues((before) => [...before, ...reply.data]);
            return reply.data.map(nameOf);
          }}
        />
        <UrgentEndField
          end={end}
          shownUntil={shown?.ends ?? null}
          error={setting.issueOf('end')}
          momentError={setting.issueOf('moment')}
        />
        <Group>
          <Button type="submit" loading={setting.pending}>
            {t(shown ? 'change' : 'set')}
          </Button>
          {shown && (
            <Button variant="default" loading={removing.pending} onClick={remove}>
              {t('remove')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
