type Tree = { [key: string]: string | Tree };

/** Every message of a language with its key: `['studio.form.save', 'Save']`. */
export function messageEntries(tree: Tree, prefix = ''): [key: string, message: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : messageEntries(value, `${prefix}${key}.`),
  );
}
