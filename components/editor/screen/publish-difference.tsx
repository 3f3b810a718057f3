'use client';

import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useState } from 'react';
import canvas from '@/components/editor/canvas/canvas.module.css';
import { ComparedRowView } from '@/components/revisions/compared-row-view';
import comparison from '@/components/revisions/comparison.module.css';
import { FieldDifferences } from '@/components/revisions/field-differences';
import { FailureAlert } from '@/components/ui/failure-alert';
import { Link } from '@/components/ui/link';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { Waiting } from '@/components/ui/waiting';
import { directionOf } from '@/lib/i18n/locales';
import { comparePath } from '@/lib/i18n/studio-addresses';
import type { LiveDifference } from '@/lib/revisions/types';
import type { EditActions } from './edit-actions';
import classes from './publish-difference.module.css';
import '@/components/site/fonts.css';

interface Props {
  address: Parameters<EditActions['liveDifference']>[0];
  actions: Pick<EditActions, 'liveDifference'>;
}

/** What readers will see differently, loaded when it is shown. Publishing does not wait for it. */
export function PublishDifference({ address, actions }: Props) {
  const t = useTranslations('corrections.difference');
  const locale = useInterfaceLocale();
  const [difference, setDifference] = useState<LiveDifference | null>(null);
  const loading = useAction(actions.liveDifference);
  const heading = useId();
  const { locale: language } = address;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once; the dialog mounts this anew after each check
  useEffect(() => {
    void loading.run(address).then((reply) => {
      if (reply.ok) setDifference(reply.data);
    });
  }, []);
  const isSame = difference?.fields.length === 0 && difference.rows.length === 0 && !difference.isUnreadable;
  return (
    <div>
      <h3 id={heading} className={classes.heading}>
        {t('title')}
      </h3>
      <FailureAlert failure={loading.failure} />
      {loading.pending && <Waiting size="sm" label={t('loading')} />}
      {isSame && <Text size="sm">{t('same')}</Text>}
      {difference?.isUnreadable && <Text size="sm">{t('unreadable')}</Text>}
      {difference && !isSame && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached with the keyboard
        <section className={classes.scroll} aria-labelledby={heading} tabIndex={0}>
          <FieldDifferences differences={difference.fields} locale={locale} contentLocale={language} />
          {difference.rows.length > 0 && (
            <div className={`${canvas.sheet} ${classes.sheet}`}>
              <div
                className={`${canvas.text} ${comparison.rows}`}
                lang={language}
                dir={directionOf(language)}
              >
                {difference.rows.map((row, index) => (
                  <ComparedRowView
                    // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one comparison never change
                    key={index}
                    row={row}
                    changes={difference.changes}
                    isBeside={false}
                  />
                ))}
              </div>
            </div>
          )}
        </section>
      )}
      {difference && !isSame && (
        <Text size="sm" mt={4}>
          <Link href={comparePath(address, 'live', 'draft')} target="_blank">
            {t('whole', { count: difference.hiddenRows })}
          </Link>
        </Text>
      )}
    </div>
  );
}
