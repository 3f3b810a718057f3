import type { Findings } from './findings';
import { CONNECTIONS } from './load';
import {
  aimsTable,
  memoryTable,
  publishingTable,
  ratioTable,
  rendersTable,
  throughputTable,
  weightTable,
} from './report';

function machineLines({ machine, generator, nginx }: Findings): string {
  const { processor, cores, memory, system, node, load, date } = machine;
  return [
    `- Measured on ${date}.`,
    `- ${cores} cores of ${processor}, ${memory} of memory; the load generator, the database and the browser run on the same cores.`,
    `- ${system}, Node ${node}, ${nginx ?? 'no nginx'}, load by ${generator}.`,
    `- Load average of the minute before: ${load.toFixed(2)}.`,
  ].join('\n');
}

function throughputMethod({ plan }: Findings): string {
  return `${CONNECTIONS} connections that ask again as soon as they are answered, over the loopback interface. Each figure is the median of
${plan.rounds} rounds of ${plan.round} s, after ${plan.warmUp} s of warming up; the servers take turns, and another one begins each round. "gzip, br" means that
the request carries \`Accept-Encoding: gzip, deflate, br\`, as browsers do; "gzip" means gzip alone. Processor time is user and
system time of the server with its threads, as the kernel counts it, without the database. A server that kept fewer cores
busy than it could was waiting for the load generator or, on a busy machine, for its turn.

- **Markaz** is \`server.ts\`: one process, pages from memory.
- **\`next start\`** is the same build on the same database without the page cache: every request is rendered. It
  compresses with gzip only.
- **nginx** has one worker, like our one process. It sends files that hold the very bytes that Markaz sends, with the same headers;
  there is nothing to choose for it (exact addresses, one port for each encoding) and nothing is logged. Otherwise it has
  its usual settings (\`sendfile\`, \`tcp_nopush\`), and this is what the aim is about. "Files kept open" adds \`open_file_cache\`,
  which spares it asking the file system at each request: the quickest it can be.`;
}

/** The whole of docs/benchmarks.md. */
export function benchmarksPage(findings: Findings): string {
  const { plan, weighedByBrowser } = findings;
  const weighed = weighedByBrowser
    ? 'What Chromium loads for a first visit with an empty cache.'
    : 'What the page itself links to: no Chromium was there to say which other fonts are loaded.';
  return `# Benchmarks

Written by \`npm run bench -- --write\`; do not edit. \`npm run bench -- --quick\` gives a first impression in some five minutes.

The site holds the sample newsroom and ${plan.articles.toLocaleString('en')} generated articles, each in Arabic and English and of 600 to 900 words: paragraphs
of the sample, shuffled, the same at every run. They are put on the shelf by the code that publishing uses, into a fresh
embedded database. Where several pages were measured, the worst decides about an aim.

${aimsTable(findings)}

## Machine

${machineLines(findings)}

## Requests

${throughputMethod(findings)}

${throughputTable(findings.throughput)}

${ratioTable(findings.throughput)}

## First request of a page

Articles that nobody has asked for in this generation, one after the other, from the request to the last byte.

${rendersTable(findings)}

## From publishing to visible

An edition gets another title and is published; then its page, or the front page whose lead it is, is asked for again and
again until it shows that title.

${publishingTable(findings)}

## Weight

${weighed} Bodies without headers, compressed as they were sent. reader.js is the site's own.

${weightTable(findings)}

## Memory

${memoryTable(findings)}
`;
}
