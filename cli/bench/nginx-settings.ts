import type { Reply } from './http-get';

/** A response and the file that holds its body. */
export interface StoredAnswer {
  path: string;
  file: string;
  reply: Reply;
}

/** Headers that nginx sets itself for a file. All others are set by `add_header`. */
const OWN_HEADERS = /^(?:connection|keep-alive|date|content-length|content-type|transfer-encoding)$/i;

const OPEN_FILES = `  open_file_cache max=100 inactive=1h;
  open_file_cache_valid 1h;
`;

function quoted(value: string): string {
  if (value.includes('$')) throw new Error(`nginx would read this as a variable: ${value}`);
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

function headerLines({ rawHeaders }: Reply): string[] {
  return rawHeaders.flatMap((name, index) => {
    const value = rawHeaders[index + 1];
    if (index % 2 === 1 || value === undefined || OWN_HEADERS.test(name)) return [];
    return [`      add_header ${name} ${quoted(value)};`];
  });
}

function locationBlock({ path, file, reply }: StoredAnswer): string {
  return `    location = ${path} {
      alias ${quoted(file)};
      default_type ${quoted(reply.headers['content-type'] ?? 'text/html')};
      add_header Last-Modified "";
${headerLines(reply).join('\n')}
    }`;
}

function serverBlock(port: number, answers: readonly StoredAnswer[]): string {
  return `  server {
    listen 127.0.0.1:${port} backlog=511;
${answers.map(locationBlock).join('\n')}
  }`;
}

/**
 * Settings for nginx with one worker and its usual options, without a log, with persistent connections, and with nothing to
 * decide: one port per encoding and exact addresses. `isTuned` also keeps files open, which is off by default in nginx.
 */
export function nginxSettings(
  folder: string,
  servers: ReadonlyMap<number, readonly StoredAnswer[]>,
  { isTuned }: { isTuned: boolean },
): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `  ${name}_temp_path ${quoted(`${folder}/${name}`)};`)
    .join('\n');
  return `${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;
worker_processes 1;
pid ${quoted(`${folder}/nginx.pid`)};
events { worker_connections 1024; }
http {
${temporary}
  types {}
  access_log off;
  server_tokens off;
  etag off;
  max_ranges 0;
  sendfile on;
  tcp_nopush on;
  tcp_nodelay on;
  keepalive_timeout 65 65;
  keepalive_requests 100000000;
${isTuned ? OPEN_FILES : ''}${[...servers].map(([port, answers]) => serverBlock(port, answers)).join('\n')}
}
`;
}
