import { IsolatedText } from '@/components/prose/isolated-text';
import { directionOf } from '@/lib/i18n/locales';
import { RIGHT_TO_LEFT_LETTER } from '@/lib/i18n/right-to-left-letters';

interface Props {
  name: string;
  className?: string;
}

/** The name of a file in the direction of its own letters, so that the ending stands at its end and what is cut off is not the beginning. */
export function FileName({ name, className }: Props) {
  const locale = RIGHT_TO_LEFT_LETTER.test(name) ? 'ar' : 'en';
  return (
    <bdi dir={directionOf(locale)} className={className}>
      <IsolatedText text={name} locale={locale} />
    </bdi>
  );
}
