import { weightedList } from './weighted-list';

export type Encoding = 'br' | 'gzip' | 'identity';

/** In the order we prefer them when the reader has no preference of their own. */
const OFFERED: readonly Encoding[] = ['br', 'gzip', 'identity'];

/** Browsers send a handful of different headers. When noise has filled the rest, everything is learnt anew, so that it cannot stay. */
const REMEMBERED = 64;
const LONGEST = 256;
const chosen = new Map<string, Encoding>();

function negotiate(header: string): Encoding {
  const weights = new Map(weightedList(header));
  const others = weights.get('*');
  // RFC 9110 §12.5.3: an encoding that is not named is as welcome as `*`; identity is refused only when somebody says so.
  const weightOf = (encoding: Encoding) =>
    weights.get(encoding) ?? (encoding === 'identity' ? (others === 0 ? 0 : 0.001) : (others ?? 0));
  const best = OFFERED.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a));
  // Refusing every encoding asks for 406; a readable page is the kinder answer, and the RFC allows it.
  return weightOf(best) > 0 ? best : 'identity';
}

/** The encoding to send for an Accept-Encoding header (RFC 9110 §12.5.3); q=0 refuses. */
export function chooseEncoding(header: string | undefined): Encoding {
  if (!header) return 'identity';
  const known = chosen.get(header);
  if (known) return known;
  const encoding = negotiate(header);
  if (header.length > LONGEST) return encoding;
  if (chosen.size >= REMEMBERED) chosen.clear();
  chosen.set(header, encoding);
  return encoding;
}
