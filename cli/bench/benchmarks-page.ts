import type { BenchResults } from './bench-results';
import { CONNECTIONS } from './load';
import {
  aimsTable,
  failedTable,
  memoryTable,
  photographsTable,
  publishingTable,
  ratioTable,
  releasesTable,
  rendersTable,
  savesTable,
  throughputTable,
  weightTable,
} from './report';
import { coldTable, indexingTable, searchTable, studioTable, underLoadTable } from './size-tables';

function machineLines({ machine, generator, nginx }: BenchResults): string {
  const { processor, cores, memory, system, node, load, date } = machine;
  return [
    `- Measured on ${date}.`,
    `- ${cores} cores of ${processor}, ${memory} of memory; the load generator, the database and the browser run on the same cores.`,
    `- ${system}, Node ${node}, ${nginx ?? 'no nginx'}, load by ${generator}.`,
    `- Load average of the minute before: ${load.toFixed(2)}.`,
  ].join('\n');
}

function throughputMethod({ plan }: BenchResults): string {
  return `${CONNECTIONS} connections over the loopback interface, each of which sends its next request when the last one is answered. Each figure is the median of
${plan.rounds} rounds of ${plan.roundSeconds} s, after ${plan.warmUpSeconds} s of warming up; the servers take turns, and each round starts with another one. "gzip, br" means that
the request has \`Accept-Encoding: gzip, deflate, br\`, as browsers do; "gzip" means gzip alone. Processor time is user and
system time of the server with its threads, as the kernel counts it, without the database. A server that used fewer cores
than it could was waiting for the load generator or, on a busy machine, for processor time.

- **Markaz** is \`server.ts\`: one process, pages from memory.
- **\`next start\`** is the same build on the same database without the page cache: every request is rendered. It
  compresses with gzip only.
- **nginx** has one worker, like our one process. It sends files with exactly the bytes and headers that Markaz sends. It has
  nothing to decide (exact addresses, one port per encoding) and writes no log. Otherwise it has its usual settings
  (\`sendfile\`, \`tcp_nopush\`); the aim refers to these. "Files kept open" adds \`open_file_cache\`, which saves the file system
  calls of each request and is the fastest setting.`;
}

/** The whole of docs/benchmarks.md. */
export function benchmarksPage(results: BenchResults): string {
  const { plan, weighedByBrowser } = results;
  const failed = failedTable(results);
  const sizes = plan.editions.map((editions) => editions.toLocaleString('en')).join(' or ');
  const method = weighedByBrowser
    ? 'What Chromium loads for a first visit with an empty cache, on a phone of 412 × 823 points with 1.75 pixels each.'
    : 'What the page itself links to: without a Chromium it is not known which pictures and other fonts are loaded.';
  return `# Benchmarks

Written by \`npm run bench -- --write\`; do not edit. \`npm run bench -- --quick\` gives a first impression in some five minutes.

The site holds the sample newsroom and ${sizes} further editions, in Arabic and English. 500 of them are
generated articles of 600 to 900 words, paragraphs of the sample, shuffled, the same in every run, which the code of publishing renders into a new
embedded database. The others are copies of them and of the sample's Center News items, with their own titles, addresses, authors, topics
and dates, spread over 27 years. When several pages were measured, the worst one counts for an aim.

${aimsTable(results)}
${failed && `\n${failed}\n`}
## Machine

${machineLines(results)}

## Requests

${throughputMethod(results)}

${throughputTable(results.throughput)}

${ratioTable(results.throughput)}

## First request of a page

Articles that were not requested before in this generation, one after the other, from the request to the last byte.

${rendersTable(results)}

## From publishing to visible

An edition gets another title and is published. Then its page, or the front page whose lead it is, is requested until it
shows that title.

${publishingTable(results)}

Long articles that change, with three lists of the front page, go live in one transaction, and come back in one.

${releasesTable(results)}

## Saving

For how long the application can do nothing else while it saves in a long text, at the longest for each request: one letter 200 times, and a thousand steps, as a
writer sends them who was without a connection.

${savesTable(results)}

## Weight

${method} Somebody else has opened the page before. Bodies without headers, compressed as they were sent. reader.js is the site's own.

${weightTable(results)}

## Photographs

An editor's browser uploads photographs of 4000 × 3000 pixels one after the other, while 200 pages a second are read; the same readers are measured before.

${photographsTable(results)}

## At every size

Each page is requested right after it was dropped; the parts that it shares with others (menus, the Center News list) are rendered
already, as they are whenever a site has readers. ${plan.coldRounds} times for each sort of page and each list of the studio, one request at a time. "SQL"
counts the statements of one first request, the fewest of four: other parts of the application ask beside it.

${coldTable(results.sizes)}

${studioTable(results.sizes)}

What a search asks of the database, one after the other, without rendering its page.

${searchTable(results.sizes)}

Everything that is published is made searchable anew, as by a build that reads words otherwise. The site goes on meanwhile, and is asked nothing here.

${indexingTable(results.sizes)}

## Readers while others work

A process of its own asks for 300 pages that were requested before, 500 a second, at this rate whatever the answers do. Every two seconds the lead of the
front page is published with another title; "seen" is the time from the commit until both the piece and the English front page
show it. ${plan.loadSeconds} s for each line. "Load" is the load average of the machine in the minute before.

${underLoadTable(results.sizes)}

## Memory

${memoryTable(results)}
`;
}
