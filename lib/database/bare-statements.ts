/** A script without comments and quoted text, in which these words are no statements. */
export function bareStatements(script: string): string {
  return script.replace(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, ' ');
}
