/** The type of a reader page by its address: `/ar/archive/2018/07` is one of `archive/…/…`. */
export function pageType(path: string): string {
  const [, , first = '', ...further] = path.split('/');
  if (first === '') return 'front page';
  return [first, ...further.map(() => '…')].join('/');
}
