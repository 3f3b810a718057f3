/** Lines with a label before the first one; further lines are indented by two spaces. */
export function labelledLines(label: string, lines: readonly string[]): string[] {
  const [first = '', ...rest] = lines;
  return [`${label}${first}`, ...rest.map((line) => `  ${line}`)];
}
