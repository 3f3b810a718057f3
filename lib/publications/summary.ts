const LONGEST = 200;

/**
 * A line about a piece for search engines and share cards: the standfirst as it is, otherwise the beginning of the
 * text, cut at a word near 200 characters.
 */
export function summaryOf(standfirst: string, bodyText: string): string {
  if (standfirst.trim() !== '') return standfirst.trim();
  const [first = ''] = bodyText.trim().split('\n');
  const text = first.replace(/\s+/g, ' ').trim();
  if ([...text].length <= LONGEST) return text;
  const head = [...text].slice(0, LONGEST).join('');
  const space = head.lastIndexOf(' ');
  return `${head.slice(0, space > 0 ? space : head.length).replace(/[\s,;:،؛.]+$/, '')}…`;
}
