const MAX_CHARACTERS = 200;

/**
 * A piece's description for search engines and share cards: the whole standfirst, otherwise the first paragraph of the
 * text, cut at the last space within its first 200 characters.
 */
export function summaryOf(standfirst: string, bodyText: string): string {
  if (standfirst.trim() !== '') return standfirst.trim();
  const [first = ''] = bodyText.trim().split('\n');
  const text = first.replace(/\s+/g, ' ').trim();
  if ([...text].length <= MAX_CHARACTERS) return text;
  const head = [...text].slice(0, MAX_CHARACTERS).join('');
  const space = head.lastIndexOf(' ');
  return `${head.slice(0, space > 0 ? space : head.length).replace(/[\s,;:،؛.]+$/, '')}…`;
}
