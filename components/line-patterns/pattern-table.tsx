'use client';

import { TableTd, TableTr } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { FailureAlert } from '@/components/ui/failure-alert';
import { Link } from '@/components/ui/link';
import { RecordTable } from '@/components/ui/record-table';
import table from '@/components/ui/record-table.module.css';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { LOCALES, localised } from '@/lib/i18n/locales';
import type { PatternRow } from '@/lib/line-patterns/types';
import { OrderArrows } from './order-arrows';
import { TemplateText } from './template-text';

interface Props {
  patterns: PatternRow[];
  /** Null for users who may not change patterns. */
  move: ((input: { id: string; by: -1 | 1 }) => Promise<Reply<unknown>>) | null;
}

/** All patterns in the order in which the composer offers them. */
export function PatternTable({ patterns, move }: Props) {
  const t = useTranslations('composer.patterns');
  const locale = useInterfaceLocale();
  const moving = useAction(move ?? (async () => ({ ok: false as const, code: 'forbidden', issues: [] })));
  const columns = [t('name'), t('templates'), t('offered'), ...(move ? [t('order')] : [])];
  return (
    <>
      <FailureAlert failure={moving.failure} />
      <RecordTable rowsAreLinks={false} columns={columns}>
        {patterns.map((pattern, index) => {
          const name = localised(pattern, 'name', locale);
          return (
            <TableTr key={pattern.id}>
              <TableTd>
                {move ? (
                  <Link href={`/studio/patterns/${pattern.id}`} className={table.name}>
                    {name}
                  </Link>
                ) : (
                  <span className={table.name}>{name}</span>
                )}
              </TableTd>
              <TableTd className={table.quiet} data-label={t('templates')}>
                {LOCALES.map((each) => (
                  <div key={each}>
                    <TemplateText template={localised(pattern, 'template', each)} locale={each} />
                  </div>
                ))}
              </TableTd>
              <TableTd data-label={t('offered')}>{t(pattern.isOffered ? 'yes' : 'no')}</TableTd>
              {move && (
                <TableTd data-label={t('order')}>
                  <OrderArrows
                    name={name}
                    isFirst={index === 0}
                    isLast={index === patterns.length - 1}
                    onMove={(by) => !moving.pending && void moving.run({ id: pattern.id, by })}
                  />
                </TableTd>
              )}
            </TableTr>
          );
        })}
      </RecordTable>
    </>
  );
}
