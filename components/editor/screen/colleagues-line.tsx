'use client';

import { useTranslations } from 'next-intl';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { localised } from '@/lib/i18n/locales';
import type { Colleague } from '@/lib/presence/types';
import classes from './screen.module.css';

/** Who else is in the same text, in words: those who write, else those who have it open. */
export function ColleaguesLine({ colleagues }: { colleagues: Colleague[] }) {
  const t = useTranslations('editor.colleagues');
  const locale = useInterfaceLocale();
  const writing = colleagues.filter(({ isWriting }) => isWriting);
  const shown = writing.length > 0 ? writing : colleagues;
  const names = new Intl.ListFormat(INTL_TAGS[locale]).format(
    shown.map((colleague) => localised(colleague, 'name', locale)),
  );
  const key = writing.length > 0 ? 'writing' : 'open';
  return (
    <div className={classes.colleagues} role="status" data-colleagues={shown.length > 0 ? key : 'none'}>
      {shown.length > 0 && t(key, { names })}
    </div>
  );
}
