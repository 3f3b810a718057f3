import type { Finding } from './finding';

const LABELS = { ok: 'ok', warning: 'WARNING', fault: 'FAULT', unknown: 'not checked' };

export function printFindings(findings: readonly Finding[]): void {
  for (const { level, text } of findings) console.log(`  ${LABELS[level].padEnd(12)} ${text}`);
}

/** `1 fault, 0 warnings, 2 not checked, 30 ok` */
export function summaryOf(findings: readonly Finding[]): string {
  const count = (level: Finding['level'], one: string, many = `${one}s`) => {
    const number = findings.filter((finding) => finding.level === level).length;
    return `${number} ${number === 1 ? one : many}`;
  };
  const rest = [count('warning', 'warning'), count('unknown', 'not checked', 'not checked')];
  return [count('fault', 'fault'), ...rest, count('ok', 'ok', 'ok')].join(', ');
}
