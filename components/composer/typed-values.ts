import { parsePosition } from '@/components/lists/parse-position';
import type { LineValues } from '@/lib/workflow/compose-line';
import { TEXT_BLANKS } from '@/lib/workflow/line-template';

/** What stands in the fields of the composer, by their names. */
export type TypedValues = Readonly<Record<string, string>>;

/** What the blanks of a line are filled with. Numbers may be typed in any digits. */
export function lineValues(typed: TypedValues): LineValues {
  const at = (name: string) => typed[name] ?? '';
  const gender = at('gender');
  const hasPerson = gender === 'female' || gender === 'male';
  const [issue, count] = [parsePosition(at('issue')), parsePosition(at('count'))];
  const texts = TEXT_BLANKS.map((blank) => [blank, { ar: at(`${blank}Ar`), en: at(`${blank}En`) }]);
  return {
    ...Object.fromEntries(texts),
    series: { nameAr: at('seriesAr'), nameEn: at('seriesEn') },
    ...(hasPerson && {
      person: {
        ...{ nameAr: at('personAr'), nameEn: at('personEn'), gender },
        ...{ honorificAr: at('honorificAr'), honorificEn: at('honorificEn') },
      },
    }),
    ...(issue !== null && { issue }),
    ...(count !== null && { count }),
  };
}
