import { fold } from '@/lib/i18n/fold';

const STOP_WORDS: ReadonlySet<string> = new Set(
  `
  في من على إلى عن مع أن إن هذا هذه ذلك تلك التي الذي الذين كما بين بعد قبل و أو ثم لم لن لا ما هو هي هم كان كانت قد كل أي حتى
  a an the of and or in on at to for by with from as is are was were be been it its this that these those
`
    .trim()
    .split(/\s+/)
    .map(fold),
);

/** Whether a folded word says so little that a question is searched without it. */
export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded);
}
