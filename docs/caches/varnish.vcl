vcl 4.1;

# Varnish in front of Markaz (docs/operating.md, "A cache in front: Varnish"). Needs Debian's packages varnish (7.1 or newer) and
# varnish-modules, and PURGE_URL in Markaz's environment.

import std;
import xkey;

backend default {
  .host = "127.0.0.1";
  .port = "3000";
  .first_byte_timeout = 30s;
  # While Markaz is down, stored pages are sent without waiting for it.
  .probe = { .url = "/healthz"; .interval = 1s; .timeout = 1s; .window = 3; .threshold = 2; .initial = 2; }
}

# Who may purge: the machines on which Markaz runs.
acl purgers {
  "127.0.0.1";
  "::1";
}

sub vcl_recv {
  if (req.method == "PURGE") {
    if (!client.ip ~ purgers) {
      return (synth(405));
    }
    return (synth(200, "Purged " + xkey.purge(req.http.Surrogate-Key)));
  }

  # The newsroom, the API, and whether Markaz runs: never from the cache. `/` depends on the browser's language.
  if (req.url ~ "^/(?:studio|api|preview|calendar|healthz|readyz)(?:[/?]|$)" || req.url ~ "^/(?:\?|$)") {
    return (pass);
  }

  # Somebody who has signed in may be sent files that nobody else may have.
  if (req.url ~ "^/media/" && req.http.Cookie ~ "markaz\.session=") {
    return (pass);
  }

  # Readers' pages depend on nothing but their address. A visitor must not choose what others get.
  unset req.http.Cookie;
  unset req.http.X-Forwarded-Host;

  # A page that is older than this waits for Markaz, unless Markaz is down.
  if (req.restarts == 0 && std.healthy(req.backend_hint)) {
    set req.grace = 60s;
  } else {
    set req.grace = 86400s;
  }
}

sub vcl_backend_response {
  # Of a page that is certain to be the newest. All other responses obey Cache-Control: a second at most, and never stale.
  if (beresp.http.Surrogate-Control && beresp.http.Surrogate-Key && beresp.status < 400) {
    set beresp.ttl = std.duration(regsub(beresp.http.Surrogate-Control, "^.*max-age=(\d+).*$", "\1s"), 1s);
    set beresp.grace = std.duration(regsub(beresp.http.Surrogate-Control, "^.*stale-if-error=(\d+).*$", "\1s"), 0s);
    set beresp.http.xkey = beresp.http.Surrogate-Key;
  } else {
    set beresp.grace = 0s;
    unset beresp.http.xkey;
  }
  unset beresp.http.Surrogate-Control;
  unset beresp.http.Surrogate-Key;

  # An error must not hide a page that is stored.
  if (beresp.status >= 500) {
    if (bereq.is_bgfetch) {
      return (abandon);
    }
    set beresp.ttl = 0s;
    set beresp.uncacheable = true;
    return (deliver);
  }
}

sub vcl_backend_error {
  set beresp.http.X-Unreachable = "yes";
}

sub vcl_deliver {
  # The second attempt takes what is stored, however old.
  if (resp.http.X-Unreachable && req.restarts == 0 && req.method == "GET") {
    return (restart);
  }
  unset resp.http.X-Unreachable;
  unset resp.http.xkey;
  unset resp.http.Via;
  unset resp.http.X-Varnish;
}
