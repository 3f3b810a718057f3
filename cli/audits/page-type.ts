/**
 * The type of a reader page by its address: `/ar/archive/2018/07` is one of `archive/…/…`, `/ar/topics?letter=B` one of `topics ?letter`, and what
 * stands below the short address of an entry has a type of its own.
 */
export function pageType(address: string): string {
  const [path = '', query = ''] = address.split('?');
  const names = [...new URLSearchParams(query).keys()].map((name) => ` ?${name}`).join('');
  const [, below, one = ''] = /^\/e\/\d+\/(?:ar|en)\/([^/]+)(\/[^/]+)?$/.exec(path) ?? [];
  if (below) return `e/…/${below}${one && '/…'}`;
  const [, , first = '', ...further] = path.split('/');
  if (first === '') return 'front page';
  return [first, ...further.map(() => '…')].join('/') + names;
}
