import { Table, TableTbody, TableTd, TableTh, TableThead, TableTr } from '@mantine/core';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import {
  isPermitted,
  PIECE_ROLES,
  WORK_STATES,
  WORK_VERBS,
  type WorkState,
  type WorkVerb,
} from '@/lib/workflow/permissions';
import classes from './review.module.css';

/** Which role may do what with a piece in which state: the table that the policies read. */
export function WorkflowTable({ locale }: { locale: Locale }) {
  const t = translator(locale, 'review');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className={classes.scroll} aria-label={t('workflow.table')} tabIndex={0}>
      <Table className={classes.cells} withColumnBorders>
        <TableThead>
          <TableTr>
            <TableTh scope="col">{t('workflow.verb')}</TableTh>
            {WORK_STATES.map((state) => (
              <TableTh key={state} scope="col">
                {t(`workflow.states.${state}`)}
              </TableTh>
            ))}
          </TableTr>
        </TableThead>
        <TableTbody>
          {WORK_VERBS.map((verb) => (
            <TableTr key={verb}>
              <TableTh scope="row">{t(`workflow.acts.${verb}`)}</TableTh>
              {WORK_STATES.map((state) => (
                <TableTd key={state}>
                  <Who verb={verb} state={state} locale={locale} />
                </TableTd>
              ))}
            </TableTr>
          ))}
        </TableTbody>
      </Table>
    </section>
  );
}

function Who({ verb, state, locale }: { verb: WorkVerb; state: WorkState; locale: Locale }) {
  const t = translator(locale, 'review');
  const roles = PIECE_ROLES.filter((role) => isPermitted(role, verb, state));
  if (roles.length === 0) return <span className={classes.nobody}>{t('workflow.nobody')}</span>;
  if (roles.length === PIECE_ROLES.length) return t('workflow.everybody');
  const names = new Intl.ListFormat(INTL_TAGS[locale], { type: 'conjunction' });
  const tRoles = translator(locale, 'studio');
  return names.format(roles.map((role) => tRoles(`roles.${role}`)));
}
