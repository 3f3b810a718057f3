import { LocaleText } from '@/components/ui/locale-text';
import type { Locale } from '@/lib/i18n/locales';

/**
 * A template as it is written. Its blanks begin with Latin letters, which would turn the words of an Arabic line around them; the words that a blank chooses from are
 * of the line itself, and stand in its direction.
 */
export function TemplateText({ template, locale }: { template: string; locale: Locale }) {
  return (
    <LocaleText locale={locale}>
      {[...template.matchAll(/\{[^{}:]*\}|[\w.]+:|[^{}]|[{}]/g)].map(({ 0: run, index }) =>
        run.length > 1 ? (
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
