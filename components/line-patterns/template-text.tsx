import { LocaleText } from '@/components/ui/locale-text';
import type { Locale } from '@/lib/i18n/locales';

/** A template as it is written. Its blanks begin with Latin letters, which would turn the words of an Arabic line around them. */
export function TemplateText({ template, locale }: { template: string; locale: Locale }) {
  return (
    <LocaleText locale={locale}>
      {[...template.matchAll(/\{[^{}]*\}|[^{}]+|[{}]/g)].map(({ 0: run, index }) =>
        run.startsWith('{') ? (
          <bdi key={index} dir="ltr">
            {run}
          </bdi>
        ) : (
          run
        ),
      )}
    </LocaleText>
  );
}
