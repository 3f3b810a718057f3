import { Paper, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { LANGUAGE_NAMES, type Locale, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import classes from './auth-card.module.css';

interface Props {
  title: string;
  lead?: string;
  locale: Locale;
  /** Changes the language of visitors, who have no setting of their own. Without it there is no language switch. */
  choose?: (form: FormData) => Promise<void>;
  children: ReactNode;
}

/** The frame of a page outside the newsroom, with one form. */
export function AuthCard({ title, lead, locale, choose, children }: Props) {
  const t = translator(locale, 'studio');
  const other = otherLocale(locale);
  return (
    <main className={classes.page}>
      <p className={classes.brand}>{t('brand')}</p>
      <Paper className={classes.card} p={{ base: 'lg', xs: 'xl' }} radius="md" withBorder>
        <Title order={1}>{title}</Title>
        {lead && <p className={classes.lead}>{lead}</p>}
        {children}
      </Paper>
      {choose && (
        <form action={choose} className={classes.language}>
          <button type="submit" name="locale" value={other} lang={other}>
            {LANGUAGE_NAMES[other]}
          </button>
        </form>
      )}
    </main>
  );
}
