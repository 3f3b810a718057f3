'use client';

import { useTranslations } from 'next-intl';
import { BLANKS } from '@/lib/workflow/line-template';
import classes from './template-help.module.css';

const EXAMPLES = [
  ['{person.full}', 'full'],
  ['{person.name}', 'name'],
  ['{person: يكتب | تكتب}', 'person'],
  ['{count: إصدار | إصداران | # إصدارات | # إصداراً | # إصدار}', 'countAr'],
  ['{count: # title | # titles}', 'countEn'],
  ['{count.words: # title | # titles}', 'words'],
] as const;

/** What may stand in a template, beside the fields in which it is written. */
export function TemplateHelp() {
  const t = useTranslations('composer.help');
  const blanks = useTranslations('composer.blanks');
  return (
    <details className={classes.help}>
      <summary>{t('title')}</summary>
      <p>{t('text')}</p>
      <dl>
        {BLANKS.map((blank) => (
          <div key={blank}>
            <dt>
              <code dir="ltr">{`{${blank}}`}</code>
            </dt>
            <dd>{blanks(blank)}</dd>
          </div>
        ))}
        {EXAMPLES.map(([example, key]) => (
          <div key={example}>
            <dt>
              <code dir="auto">{example}</code>
            </dt>
            <dd>{t(key)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('marks')}</p>
    </details>
  );
}
