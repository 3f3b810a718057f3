'use client';

import { useTranslations } from 'next-intl';
import type { FieldsView } from '@/components/editor/fields/use-fields';
import { LinkPicker } from '@/components/line-links/link-picker';
import type { Locale } from '@/lib/i18n/locales';
import { parseLineLink } from '@/lib/workflow/line-link';
import { FieldConflict } from './field-conflict';
import type { useNamedChoices } from './use-named-choices';

interface Props {
  fields: FieldsView;
  named: ReturnType<typeof useNamedChoices>;
  /** Language of the edition. */
  locale: Locale;
}

/** What the line of a Center News item leads to. */
export function LinkField({ fields, named, locale }: Props) {
  const t = useTranslations();
  const progress = fields.progress('link');
  const textOf = (value: string) => {
    const link = parseLineLink(value);
    if (!link) return '';
    if (link.kind === 'address') return link.address;
    return link.kind === 'issue' ? named.nameOf(link.id) : t(`composer.link.kinds.${link.kind}`);
  };
  return (
    <div>
      <LinkPicker
        id="edition-link"
        label={t('editor.details.link')}
        description={t('composer.link.hint')}
        value={fields.value('link')}
        locale={locale}
        error={progress.kind === 'invalid' ? progress.message : undefined}
        onChange={(value, when) => fields.set('link', value, when)}
        onLeave={fields.flush}
        findIssues={named.find.issues}
        nameOf={named.nameOf}
      />
      <FieldConflict name="link" label={t('editor.details.link')} fields={fields} textOf={textOf} />
    </div>
  );
}
