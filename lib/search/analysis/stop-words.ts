import { fold } from '@/lib/i18n/fold';

const STOP_WORDS: ReadonlySet<string> = new Set(
  `
  في من على إلى عن مع أن إن هذا هذه ذلك تلك التي الذي الذين كما بين بعد قبل و أو ثم لم لن لا ما هو هي هم كان كانت قد كل أي حتى
  a an the of and or in on at to for by with from as is are was were be been it its this that these those al el
`
    .trim()
    .split(/\s+/)
    .map(fold),
);

/** Words and names that fold to a stop word: of all those that are written علي and على, only على says nothing. */
const TELLING: ReadonlySet<string> = new Set(['علي', 'علی', 'آلي', 'آن', 'آي']);

/** Whether a word, as it is written and folded, says so little that a question is searched without it. */
export function isStopWord(raw: string, folded: string): boolean {
  if (!STOP_WORDS.has(folded)) return false;
  return !TELLING.has(raw.normalize('NFKC').replace(/[\p{Mn}\p{Cf}\p{Lm}]/gu, ''));
}
